package io.tanxin.communication.talk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it in minutes: 12/03, 3 Dec, 2026-12-03, 12月3日, 下周五, next Friday, 明天.
 *
 * @param day null when there is no such day
 * @param rest what stands around it
 */
record DateReading(@Nullable LocalDate day, String rest) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Map<String, Integer> SOON = Map.of("today", 0, "今天", 0, "tomorrow", 1, "明天", 1, "后天", 2);
    private static final String BEFORE = "(?:\\b(?:by|before|until|till|on|due)\\s+|在|于)?";
    private static final String AFTER = "(?:之前|以前|前)?[\\s,，:：;；]*";

    private interface Meaning {
        LocalDate of(MatchResult found, LocalDate from);
    }

    private record Form(Pattern pattern, Meaning meaning) {}

    private static Form form(String pattern, Meaning meaning) {
        return new Form(
                Pattern.compile(BEFORE + pattern + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS),
                meaning);
    }

    // in this order: what says most comes first
    private static final List<Form> FORMS = List.of(
            form("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b", (f, from) -> date(f, 1, 2, 3)),
            form("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?", (f, from) -> date(f, 1, 2, 3)),
            form("(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?", (f, from) -> near(number(f, 1), number(f, 2), from)),
            form("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s" + MONTH + "(?:\\s(\\d{4}))?\\b", (f, from) -> named(f, 2, 1, from)),
            form(
                    "\\b" + MONTH + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?\\b",
                    (f, from) -> named(f, 1, 2, from)),
            form("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])", (f, from) -> slashed(number(f, 1), number(f, 2), from)),
            form("(下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])", (f, from) -> {
                var day = DayOfWeek.of("一二三四五六日".indexOf(f.group(2).replace('天', '日')) + 1);
                return week(f.group(1), "下", day, from);
            }),
            form("\\b(next|this)\\s(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\b", (f, from) -> {
                var day = DayOfWeek.of(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                                .indexOf(f.group(2).toLowerCase(Locale.ROOT))
                        + 1);
                return week(f.group(1).toLowerCase(Locale.ROOT), "next", day, from);
            }),
            form(
                    "(?<!\\p{IsLatin})(today|tomorrow|今天|明天|后天)(?!\\p{IsLatin})",
                    (f, from) -> from.plusDays(SOON.getOrDefault(f.group(1).toLowerCase(Locale.ROOT), 0))));

    /** The date at the begin, else the first one anywhere; empty if there is none. @param from the day of the talk */
    static Optional<DateReading> of(String written, LocalDate from) {
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(written);
            if (matcher.lookingAt()) return Optional.of(read(form, matcher, written, from));
        }
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(written);
            if (matcher.find()) return Optional.of(read(form, matcher, written, from));
        }
        return Optional.empty();
    }

    private static DateReading read(Form form, MatchResult found, String written, LocalDate from) {
        var before = written.substring(0, found.start());
        var rest = before.isBlank()
                ? written.substring(found.end())
                : before.stripTrailing() + " " + written.substring(found.end());
        try {
            return new DateReading(form.meaning.of(found, from), rest.strip());
        } catch (DateTimeException noSuchDay) {
            return new DateReading(null, rest.strip());
        }
    }

    private static LocalDate date(MatchResult found, int year, int month, int day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day));
    }

    private static LocalDate named(MatchResult found, int month, int day, LocalDate from) {
        var name = found.group(month).toLowerCase(Locale.ROOT);
        var number = MONTHS.indexOf(name) + 1;
        return found.group(3) == null
                ? near(number, number(found, day), from)
                : LocalDate.of(number(found, 3), number, number(found, day));
    }

    // month first, as the house writes it; 25/12 can only be meant the other way
    private static LocalDate slashed(int first, int second, LocalDate from) {
        return first > 12 && second <= 12 ? near(second, first, from) : near(first, second, from);
    }

    /** Without a year: the talk's own, or the next one when that would lie half a year back. A slip by weeks stays a slip. */
    private static LocalDate near(int month, int day, LocalDate from) {
        if (month == 2 && day == 29 && !from.isLeapYear()) return LocalDate.of(from.getYear() + 1, 2, 29);
        var sameYear = LocalDate.of(from.getYear(), month, day);
        return ChronoUnit.DAYS.between(sameYear, from) > 183 ? LocalDate.of(from.getYear() + 1, month, day) : sameYear;
    }

    private static LocalDate week(@Nullable String which, String next, DayOfWeek day, LocalDate from) {
        if (which == null) return from.with(TemporalAdjusters.nextOrSame(day));
        var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusWeeks(which.equals(next) ? 1 : 0).with(TemporalAdjusters.nextOrSame(day));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
