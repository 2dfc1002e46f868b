package io.tanxin.promises.load;

import io.tanxin.calendar.WorkingDays.Holiday;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody has to do in a week already.
 *
 * @param monday its first day
 * @param parts by kind, those without anything left out
 * @param capacity how much fits into this week: less when it has holidays
 * @param holidays public holidays and make-up working days in it
 */
public record WeekLoad(LocalDate monday, List<Part> parts, int capacity, List<Holiday> holidays)
        implements Serializable {

    /** @param name of its {@link LoadSource} */
    public record Part(String name, int count) implements Serializable {}

    public WeekLoad {
        parts = List.copyOf(parts);
        holidays = List.copyOf(holidays);
    }

    public int total() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    /** One more does not fit. */
    public boolean isFull() {
        return total() >= capacity;
    }
}
