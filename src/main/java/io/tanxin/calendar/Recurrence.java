package io.tanxin.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A rhythm that has begun: its days are local days, its hour is the hour on the wall, whatever the clocks do (M23).
 *
 * @param start the first one, which is one of the rhythm's
 */
public record Recurrence(Rhythm rhythm, End end, LocalDateTime start, ZoneId zone) implements Serializable {
    // the longest way from any day to the next that fits: a last day of February, seen from a last day of January
    private static final int SEARCH = 62;

    public Recurrence {
        start = start.truncatedTo(ChronoUnit.MINUTES);
        if (!rhythm.fits(start.toLocalDate())) throw new RecurrenceRefused(Reason.BEGINS_OUTSIDE);
        if (end instanceof End.Until(var last) && last.isBefore(start.toLocalDate())) {
            throw new RecurrenceRefused(Reason.ENDS_BEFORE_IT_BEGINS);
        }
    }

    /** Begins with the first day of the rhythm on or after this one. */
    public static Recurrence from(LocalDate earliest, LocalTime at, ZoneId zone, Rhythm rhythm, End end) {
        var first = earliest.datesUntil(earliest.plusDays(SEARCH))
                .filter(rhythm::fits)
                .findFirst()
                .orElseThrow();
        return new Recurrence(rhythm, end, first.atTime(at), zone);
    }

    /** @param rule an RRULE of RFC 5545 @throws RecurrenceRefused if it is not one of the offered ones, exactly */
    public static Recurrence of(String rule, LocalDateTime start, ZoneId zone) {
        return RuleText.read(rule, start, zone);
    }

    /** As RFC 5545 writes it, with its end. */
    public String rule() {
        return RuleText.write(this);
    }

    /** In order; without end if it has none. */
    public Stream<LocalDate> days() {
        var first = start.toLocalDate();
        var found = RuleText.expandable(this)
                .iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        var days = StreamSupport.stream(new Days(found), false);
        return end instanceof End.Until(var last) ? days.takeWhile(day -> !day.isAfter(last)) : days;
    }

    /** Those of a period, its last day included. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        return days().dropWhile(day -> day.isBefore(from))
                .takeWhile(day -> !day.isAfter(to))
                .toList();
    }

    /** An hour that a change of the clocks leaves out becomes the one after it; of an hour that comes twice, the first. */
    public Instant at(LocalDate day) {
        return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }

    public Recurrence ending(End other) {
        return new Recurrence(rhythm, other, start, zone);
    }

    /** The same days, whatever their hour: what many share who meet at several hours. */
    public Recurrence atMidnight() {
        return new Recurrence(rhythm, end, start.toLocalDate().atStartOfDay(), zone);
    }

    private static final class Days extends Spliterators.AbstractSpliterator<LocalDate> {
        private final RecurrenceRuleIterator found;

        Days(RecurrenceRuleIterator found) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.found = found;
        }

        @Override
        public boolean tryAdvance(java.util.function.Consumer<? super LocalDate> action) {
            if (!found.hasNext()) return false;
            var next = found.nextDateTime();
            action.accept(LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()));
            return true;
        }
    }
}
