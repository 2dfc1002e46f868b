package io.tanxin.communication.talk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of minutes that is to become a promise.
 *
 * @param number in the written text, from 1
 * @param problems what must be put right before the minutes are shared; empty: it can be made
 */
public record PromiseLine(
        int number, @Nullable Named owner, @Nullable LocalDate due, String words, Set<Problem> problems)
        implements Serializable {

    public enum Problem {
        NO_NAME,
        UNKNOWN_NAME,
        SEVERAL_NAMES,
        NO_DATE,
        NO_SUCH_DATE,
        PAST_DATE,
        NO_WORDS,
        TOO_LONG
    }

    public boolean ready() {
        return problems.isEmpty();
    }
}
