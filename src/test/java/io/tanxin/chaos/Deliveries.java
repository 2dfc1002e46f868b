package io.tanxin.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the mail server took, in which run of the program. */
final class Deliveries {
    private final Map<String, List<Integer>> runsById = new HashMap<>();
    private int run;
    private int inThisRun;

    synchronized void next() {
        run++;
        inThisRun = 0;
    }

    synchronized void taken(String messageId) {
        runsById.computeIfAbsent(messageId, unknown -> new ArrayList<>()).add(run);
        inThisRun++;
    }

    synchronized int inThisRun() {
        return inThisRun;
    }

    synchronized Set<String> ids() {
        return new HashSet<>(runsById.keySet());
    }

    /** Beyond the first of each: taken in a run that was killed before it could book them, and again in a later one. */
    synchronized int duplicates() {
        return runsById.values().stream().mapToInt(runs -> runs.size() - 1).sum();
    }

    /** The most letters that one kill left accepted and not booked. */
    synchronized int mostInOneRun() {
        var unbooked = new HashMap<Integer, Integer>();
        for (var runs : runsById.values()) {
            for (var lost : runs.subList(0, runs.size() - 1)) unbooked.merge(lost, 1, Integer::sum);
        }
        return unbooked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Taken twice while one and the same program lived: nothing explains that. */
    synchronized List<String> twiceInOneRun() {
        return runsById.entrySet().stream()
                .filter(one ->
                        new HashSet<>(one.getValue()).size() < one.getValue().size())
                .map(Map.Entry::getKey)
                .toList();
    }
}
