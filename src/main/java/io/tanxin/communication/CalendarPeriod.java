package io.tanxin.communication;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A month or a week of days.
 *
 * @param entries of each date the first few, in their order
 * @param counts of each date all, where there are any
 */
public record CalendarPeriod(List<Entry> entries, Map<LocalDate, Integer> counts) implements Serializable {

    /** @param overlaps so many other talks of the same organiser at the same time */
    public record Entry(DayRow day, int overlaps) implements Serializable {}

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
