package io.tanxin.communication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days without a gap between them. */
record Run(LocalDate first, LocalDate last) {

    /** @param days in their order */
    static List<Run> of(List<LocalDate> days) {
        var runs = new ArrayList<Run>();
        for (var day : days) {
            var goesOn = !runs.isEmpty() && runs.getLast().last().plusDays(1).equals(day);
            if (goesOn) runs.set(runs.size() - 1, new Run(runs.getLast().first(), day));
            else runs.add(new Run(day, day));
        }
        return List.copyOf(runs);
    }
}
