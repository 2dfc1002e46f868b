package io.tanxin.calendar;

import io.tanxin.calendar.Rhythm.Daily;
import io.tanxin.calendar.Rhythm.OnDate;
import io.tanxin.calendar.Rhythm.OnWeekday;
import io.tanxin.calendar.Rhythm.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;

/** A recurrence as the RRULE of RFC 5545 that means the same days, and back. */
final class RuleText {
    private static final Weekday[] WEEKDAYS = {
        Weekday.MO, Weekday.TU, Weekday.WE, Weekday.TH, Weekday.FR, Weekday.SA, Weekday.SU
    };
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** Of the day after whose start nothing begins any more: so far from both that a change of zone rules loses no day. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private RuleText() {}

    /** Read only when a rule was: the library's parts can't be loaded before its rules. */
    private static final class Offered {
        static final Set<Part> PARTS = Set.of(
                Part.FREQ,
                Part.INTERVAL,
                Part.BYDAY,
                Part.BYMONTHDAY,
                Part.BYMONTH,
                Part.BYSETPOS,
                Part.UNTIL,
                Part.COUNT,
                Part.WKST);
    }

    static String write(Recurrence of) {
        return rhythm(of.rhythm())
                + switch (of.end()) {
                    case End.Never never -> "";
                    case End.After(var times) -> ";COUNT=" + times;
                    case End.Until(var last) ->
                        ";UNTIL=" + UTC.format(of.at(last).plus(HALF_A_DAY).atOffset(ZoneOffset.UTC));
                };
    }

    /** For the library, which counts; where it ends by a date, that is decided by the local date. */
    static RecurrenceRule expandable(Recurrence of) {
        var count = of.end() instanceof End.After(var times) ? ";COUNT=" + times : "";
        return parse(rhythm(of.rhythm()) + count);
    }

    static Recurrence read(String text, LocalDateTime start, ZoneId zone) {
        var rule = parse(text);
        for (var part : Part.values()) {
            if (rule.hasPart(part) && !Offered.PARTS.contains(part)) throw new RecurrenceRefused(Reason.NOT_OFFERED);
        }
        return new Recurrence(rhythm(rule, start.toLocalDate()), end(rule, start, zone), start, zone);
    }

    private static RecurrenceRule parse(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException unreadable) {
            throw new RecurrenceRefused(Reason.UNREADABLE);
        }
    }

    private static String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Daily daily -> "FREQ=DAILY";
            case Weekly(var weeks, var days) ->
                "FREQ=WEEKLY" + every(weeks) + ";BYDAY="
                        + days.stream().map(day -> weekday(day).name()).collect(Collectors.joining(","));
            case OnWeekday(var months, var nth, var day) ->
                "FREQ=MONTHLY" + every(months) + ";BYDAY=" + nth + weekday(day).name();
            case OnDate(var months, var day) -> "FREQ=MONTHLY" + every(months) + date(day);
        };
    }

    private static String every(int n) {
        return n == 1 ? "" : ";INTERVAL=" + n;
    }

    /** The 30th: of 28th, 29th and 30th the last one there is. */
    private static String date(int day) {
        if (day <= 28) return ";BYMONTHDAY=" + day;
        return ";BYMONTHDAY="
                + IntStream.rangeClosed(28, day).mapToObj(Integer::toString).collect(Collectors.joining(","))
                + ";BYSETPOS=-1";
    }

    private static Weekday weekday(DayOfWeek day) {
        return WEEKDAYS[day.getValue() - 1];
    }

    private static Rhythm rhythm(RecurrenceRule rule, LocalDate start) {
        var every = rule.getInterval();
        return switch (rule.getFreq()) {
            case DAILY -> {
                if (every != 1) throw new RecurrenceRefused(Reason.NOT_OFFERED);
                only(rule, Set.of());
                yield new Daily();
            }
            case WEEKLY -> {
                only(rule, Set.of(Part.BYDAY));
                if (every > 1 && rule.getWeekStart() != Weekday.MO) {
                    throw new RecurrenceRefused(Reason.WEEK_BEGINS_ELSEWHERE);
                }
                yield new Weekly(every, weekdays(rule, start));
            }
            case MONTHLY -> {
                only(rule, Set.of(Part.BYDAY, Part.BYMONTHDAY, Part.BYSETPOS));
                yield ofMonth(rule, every, start);
            }
            case YEARLY -> {
                only(rule, Set.of(Part.BYDAY, Part.BYMONTHDAY, Part.BYSETPOS, Part.BYMONTH));
                yield ofYear(rule, every, start);
            }
            default -> throw new RecurrenceRefused(Reason.NOT_OFFERED);
        };
    }

    private static void only(RecurrenceRule rule, Set<Part> by) {
        for (var part : List.of(Part.BYDAY, Part.BYMONTHDAY, Part.BYSETPOS, Part.BYMONTH)) {
            if (rule.hasPart(part) && !by.contains(part)) throw new RecurrenceRefused(Reason.NOT_OFFERED);
        }
    }

    private static List<DayOfWeek> weekdays(RecurrenceRule rule, LocalDate start) {
        if (!rule.hasPart(Part.BYDAY)) return List.of(start.getDayOfWeek());
        return rule.getByDayPart().stream()
                .map(day -> {
                    if (day.pos != 0) throw new RecurrenceRefused(Reason.NOT_OFFERED);
                    return DayOfWeek.of(List.of(WEEKDAYS).indexOf(day.weekday) + 1);
                })
                .toList();
    }

    /** A year is twelve months, as long as the month that is named is the one it begins in. */
    private static Rhythm ofYear(RecurrenceRule rule, int years, LocalDate start) {
        if (!rule.hasPart(Part.BYMONTH)) {
            // the first Tuesday of a year, or the day by which it begins
            if (rule.hasPart(Part.BYDAY) || rule.hasPart(Part.BYMONTHDAY)) {
                throw new RecurrenceRefused(Reason.NOT_OFFERED);
            }
        } else {
            var months = rule.getByPart(Part.BYMONTH);
            if (months.size() != 1) throw new RecurrenceRefused(Reason.SEVERAL_A_MONTH);
            // the library counts months from zero
            if (months.getFirst() + 1 != start.getMonthValue()) throw new RecurrenceRefused(Reason.BEGINS_OUTSIDE);
        }
        if (years > Rhythm.MOST_MONTHS / 12) throw new RecurrenceRefused(Reason.TOO_LONG_A_PAUSE);
        return ofMonth(rule, years * 12, start);
    }

    private static Rhythm ofMonth(RecurrenceRule rule, int months, LocalDate start) {
        var position = position(rule);
        if (rule.hasPart(Part.BYDAY)) {
            if (rule.hasPart(Part.BYMONTHDAY)) throw new RecurrenceRefused(Reason.NOT_OFFERED);
            if (rule.getByDayPart().size() != 1) throw new RecurrenceRefused(Reason.SEVERAL_A_MONTH);
            var day = rule.getByDayPart().getFirst();
            if (day.pos != 0 && position != null) throw new RecurrenceRefused(Reason.NOT_OFFERED);
            var nth = position == null ? day.pos : position;
            if (nth == 0) throw new RecurrenceRefused(Reason.SEVERAL_A_MONTH);
            return new OnWeekday(months, nth, DayOfWeek.of(List.of(WEEKDAYS).indexOf(day.weekday) + 1));
        }
        var days = rule.hasPart(Part.BYMONTHDAY)
                ? rule.getByPart(Part.BYMONTHDAY).stream().distinct().sorted().toList()
                : List.of(start.getDayOfMonth());
        if (position != null) {
            var upTo = days.getLast();
            if (position != -1
                    || !days.equals(IntStream.rangeClosed(28, upTo).boxed().toList())) {
                throw new RecurrenceRefused(Reason.NOT_OFFERED);
            }
            return new OnDate(months, upTo);
        }
        if (days.size() != 1) throw new RecurrenceRefused(Reason.SEVERAL_A_MONTH);
        var day = days.getFirst();
        if (day < -1) throw new RecurrenceRefused(Reason.NOT_OFFERED);
        if (day > shortest(months, start.getMonth())) throw new RecurrenceRefused(Reason.SHORT_MONTHS);
        return new OnDate(months, day);
    }

    private static @Nullable Integer position(RecurrenceRule rule) {
        if (!rule.hasPart(Part.BYSETPOS)) return null;
        var positions = rule.getByPart(Part.BYSETPOS);
        if (positions.size() != 1) throw new RecurrenceRefused(Reason.SEVERAL_A_MONTH);
        return positions.getFirst();
    }

    /** The length that each month it comes to has at least. */
    private static int shortest(int months, Month first) {
        return IntStream.range(0, 12)
                .map(n -> first.plus((long) n * months).minLength())
                .min()
                .orElseThrow();
    }

    private static End end(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {
        var count = rule.getCount();
        if (count != null) return new End.After(count);
        var until = rule.getUntil();
        if (until == null) return new End.Never();
        // with a date alone, or without a zone, programs differ by a day
        if (until.isAllDay() || until.isFloating()) throw new RecurrenceRefused(Reason.END_UNCLEAR);
        var last = LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone);
        var begins = !last.toLocalTime().isBefore(start.toLocalTime());
        return new End.Until(begins ? last.toLocalDate() : last.toLocalDate().minusDays(1));
    }
}
