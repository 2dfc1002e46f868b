package io.tanxin.communication.series;

import io.tanxin.calendar.Rhythm;
import java.time.LocalDate;
import java.util.List;

/** In what a rhythm counts. In words: {@code communication.series.cycle.*}. */
public enum Cycle {
    DAY(1),
    WEEK(7),
    MONTH(28),
    QUARTER(84),
    YEAR(91);

    // so many days hold one talk of each series that shares them out; by weekdays, so that working days stay working
    // days
    private final int days;

    Cycle(int days) {
        this.days = days;
    }

    /** Whether one may choose how many of them lie between two talks. */
    public boolean hasPause() {
        return this == WEEK || this == MONTH;
    }

    public int mostPause() {
        return this == WEEK ? Rhythm.MOST_WEEKS : 11;
    }

    int window(int pause) {
        return Math.min(91, hasPause() ? days * pause : days);
    }

    public int months(int pause) {
        return switch (this) {
            case MONTH -> pause;
            case QUARTER -> 3;
            case YEAR -> 12;
            case DAY, WEEK -> throw new IllegalArgumentException("not of months");
        };
    }

    /** The rhythm in which this day comes again as the same weekday: the second Tuesday, never the fifth. */
    Rhythm from(LocalDate first, int pause) {
        return switch (this) {
            case DAY -> new Rhythm.Daily();
            case WEEK -> new Rhythm.Weekly(pause, List.of(first.getDayOfWeek()));
            case MONTH, QUARTER, YEAR -> {
                var week = (first.getDayOfMonth() - 1) / 7 + 1;
                yield new Rhythm.OnWeekday(months(pause), week == 5 ? Rhythm.LAST : week, first.getDayOfWeek());
            }
        };
    }

    boolean canBegin(LocalDate day) {
        return this == DAY || this == WEEK || day.getDayOfMonth() <= 28;
    }
}
