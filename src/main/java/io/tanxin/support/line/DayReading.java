package io.tanxin.support.line;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When it was: {@code yesterday}, {@code 昨天}, {@code 3天前}, {@code last Friday}, {@code 上周五}, {@code 12/03} (the month first, as in
 * minutes), {@code 3 Dec}, {@code 12月3日}, {@code 2026-12-03}. Support lies behind us: a date without a year is the last one.
 */
final class DayReading {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, Integer> AGO =
            Map.of("today", 0, "今天", 0, "今日", 0, "yesterday", 1, "昨天", 1, "昨日", 1, "前天", 2);
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    private interface Meaning {
        @Nullable LocalDate of(MatchResult found, LocalDate today);
    }

    private record Form(Pattern pattern, Meaning meaning) {
        Form(String pattern, Meaning meaning) {
            this(Pattern.compile("(?:\\bon\\s+)?" + pattern, Pattern.CASE_INSENSITIVE), meaning);
        }
    }

    // what says most comes first
    private static final List<Form> FORMS = List.of(
            new Form("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", (f, t) -> date(f, 1, 2, 3)),
            new Form("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?", (f, t) -> date(f, 1, 2, 3)),
            new Form("(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?", (f, t) -> past(number(f, 1), number(f, 2), t)),
            new Form(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s" + MONTH + "(?!\\p{IsLatin})",
                    (f, t) -> past(named(f, 2), number(f, 1), t)),
            new Form(
                    "\\b" + MONTH + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
                    (f, t) -> past(named(f, 1), number(f, 2), t)),
            new Form("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])", (f, t) -> slashed(number(f, 1), number(f, 2), t)),
            new Form("(\\d{1,2})\\s?(?:days?\\sago|天前)", (f, t) -> t.minusDays(number(f, 1))),
            new Form(
                    "上(?:个)?(?:周|星期|礼拜)([一二三四五六日天])",
                    (f, t) -> monday(t).minusWeeks(1).plusDays(chinese(f))),
            new Form(
                    "(?<!下)[本这]?(?:周|星期|礼拜)([一二三四五六日天])",
                    (f, t) -> t.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(chinese(f) + 1)))),
            new Form(
                    "\\b(?:last|on)\\s(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?!\\p{IsLatin})",
                    (f, t) -> t.with(TemporalAdjusters.previous(
                            DayOfWeek.of(WEEK.indexOf(f.group(1).toLowerCase(Locale.ROOT)) + 1)))),
            new Form(
                    "(?<!\\p{IsLatin})(today|yesterday|今天|今日|昨天|昨日|前天)(?!\\p{IsLatin})",
                    (f, t) -> t.minusDays(AGO.getOrDefault(f.group(1).toLowerCase(Locale.ROOT), 0))));

    private DayReading() {}

    static @Nullable LocalDate in(Rest line, LocalDate today) {
        for (var form : FORMS) {
            var found = line.take(form.pattern(), match -> {
                try {
                    return form.meaning().of(match, today);
                } catch (DateTimeException noSuchDay) {
                    return null;
                }
            });
            if (found.isPresent()) return found.get();
        }
        return null;
    }

    private static LocalDate date(MatchResult found, int year, int month, int day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day));
    }

    // 25/12 can only be meant the other way
    private static LocalDate slashed(int first, int second, LocalDate today) {
        return first > 12 && second <= 12 ? past(second, first, today) : past(first, second, today);
    }

    private static LocalDate past(int month, int day, LocalDate today) {
        if (month == 2 && day == 29 && !today.isLeapYear()) return LocalDate.of(today.getYear() - 1, month, day);
        var thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int chinese(MatchResult found) {
        return "一二三四五六日".indexOf(found.group(1).replace('天', '日'));
    }

    private static int named(MatchResult found, int group) {
        return MONTHS.indexOf(found.group(group).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
