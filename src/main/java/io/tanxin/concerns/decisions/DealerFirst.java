package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.util.Map;

/**
 * Of the conflicts decided in a quarter, how many protected the dealer's interest: its own, both sides', or with the honest word that
 * another supplier serves it better. Those in confidence are left out for everybody.
 *
 * @param by how many protected whose interest
 * @param inConfidence "and so many in confidence": for who is of their circle
 */
public record DealerFirst(Quarter quarter, Map<Interest, Integer> by, int inConfidence) implements Serializable {
    /** Below it a share says more about chance than about the company. */
    public static final int ENOUGH = 5;

    public int all() {
        return by.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int dealers() {
        return by.entrySet().stream()
                .filter(one -> one.getKey().isDealers())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public boolean isEnough() {
        return all() >= ENOUGH;
    }

    /** From 0 to 100. */
    public int percent() {
        return all() == 0 ? 0 : Math.round(100f * dealers() / all());
    }
}
