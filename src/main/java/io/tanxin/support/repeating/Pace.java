package io.tanxin.support.repeating;

import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.calendar.Rhythm.OnDate;
import io.tanxin.calendar.Rhythm.OnWeekday;
import io.tanxin.calendar.Rhythm.Weekly;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The few rhythms in which support is given; on which day the first one says. */
public enum Pace {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY,
    MONTHLY_WEEKDAY,
    QUARTERLY,
    YEARLY;

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    public Rhythm from(LocalDate first) {
        return switch (this) {
            case WEEKLY -> new Weekly(1, List.of(first.getDayOfWeek()));
            case FORTNIGHTLY -> new Weekly(2, List.of(first.getDayOfWeek()));
            case MONTHLY -> onDate(1, first);
            case MONTHLY_WEEKDAY -> new OnWeekday(1, nth(first), first.getDayOfWeek());
            case QUARTERLY -> onDate(QUARTER, first);
            case YEARLY -> onDate(YEAR, first);
        };
    }

    /** In which of them it comes; empty: in another way than is offered here. */
    public static Optional<Pace> of(Recurrence recurrence) {
        var first = recurrence.start().toLocalDate();
        return Arrays.stream(values())
                .filter(pace -> pace.from(first).equals(recurrence.rhythm()))
                .findFirst();
    }

    /** Of a month's last day the last day of each is meant. */
    private static Rhythm onDate(int months, LocalDate first) {
        var last = first.getDayOfMonth() == first.lengthOfMonth();
        return new OnDate(months, last ? Rhythm.LAST : first.getDayOfMonth());
    }

    /** A fifth one is not in every month: the last is meant. */
    private static int nth(LocalDate first) {
        var nth = (first.getDayOfMonth() - 1) / 7 + 1;
        return nth == 5 ? Rhythm.LAST : nth;
    }
}
