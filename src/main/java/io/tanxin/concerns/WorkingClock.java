package io.tanxin.concerns;

import io.tanxin.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Counts working time: on working days between two hours of the wall clock there, whatever holidays and changes of the clocks do. */
@Component
class WorkingClock {
    // longer than any clock and any rest between
    private static final int MOST_DAYS = 800;

    private final WorkingDays days;

    WorkingClock(WorkingDays days) {
        this.days = days;
    }

    /** @param everyDay weekends and holidays count too. @param from first hour of a day, {@code to} the one at which it ends, at most 24 */
    record Hours(ZoneId zone, String country, boolean everyDay, int from, int to) {}

    /** When so much working time has passed; of none, the next moment at which somebody works. */
    Instant after(Instant start, Duration working, Hours hours) {
        var left = working;
        var day = LocalDate.ofInstant(start, hours.zone());
        for (var n = 0; n < MOST_DAYS; n++, day = day.plusDays(1)) {
            if (!works(day, hours)) continue;
            var opens = later(opens(day, hours), start);
            var closes = closes(day, hours);
            if (!opens.isBefore(closes)) continue;
            var there = Duration.between(opens, closes);
            if (left.compareTo(there) <= 0) return opens.plus(left);
            left = left.minus(there);
        }
        return start.plus(working);
    }

    /** The latest moment from which on so much working time has passed until then. */
    Instant before(Instant end, Duration working, Hours hours) {
        var left = working;
        var day = LocalDate.ofInstant(end, hours.zone());
        for (var n = 0; n < MOST_DAYS; n++, day = day.minusDays(1)) {
            if (!works(day, hours)) continue;
            var opens = opens(day, hours);
            var closes = earlier(closes(day, hours), end);
            if (!opens.isBefore(closes)) continue;
            var there = Duration.between(opens, closes);
            if (left.compareTo(there) <= 0) return closes.minus(left);
            left = left.minus(there);
        }
        return end.minus(working);
    }

    /** Working time from one moment to a later one; zero if it is not later. */
    Duration between(Instant start, Instant end, Hours hours) {
        var sum = Duration.ZERO;
        var day = LocalDate.ofInstant(start, hours.zone());
        for (var n = 0; n < MOST_DAYS && opens(day, hours).isBefore(end); n++, day = day.plusDays(1)) {
            if (!works(day, hours)) continue;
            var from = later(opens(day, hours), start);
            var closes = closes(day, hours);
            var to = earlier(closes, end);
            if (from.isBefore(to)) sum = sum.plus(Duration.between(from, to));
        }
        return sum;
    }

    private boolean works(LocalDate day, Hours hours) {
        return hours.everyDay() || days.isWorking(day, hours.country());
    }

    private static Instant opens(LocalDate day, Hours hours) {
        return day.atTime(hours.from(), 0).atZone(hours.zone()).toInstant();
    }

    private static Instant closes(LocalDate day, Hours hours) {
        return hours.to() == 24
                ? day.plusDays(1).atStartOfDay(hours.zone()).toInstant()
                : day.atTime(hours.to(), 0).atZone(hours.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
