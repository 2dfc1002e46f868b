package io.tanxin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days and times as a reader of this language and zone reads them: {@code Thu 3 Dec 10:00}, {@code 12月3日 周四 10:00}. */
public record Dates(Locale locale, ZoneId zone) {
    // a page or a bag of letters writes hundreds of days in a handful of patterns and languages
    private static final Map<Style, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Style(String pattern, Locale locale) {}

    public String dayAndTime(Instant at) {
        return pattern(chinese() ? "M月d日 EEE HH:mm" : "EEE d MMM HH:mm").format(at.atZone(zone));
    }

    public String dayTimeYear(Instant at) {
        return pattern(chinese() ? "yyyy年M月d日 EEE HH:mm" : "EEE d MMM yyyy HH:mm")
                .format(at.atZone(zone));
    }

    public String time(Instant at) {
        return pattern("HH:mm").format(at.atZone(zone));
    }

    public String day(LocalDate day) {
        return pattern(chinese() ? "M月d日" : "d MMM").format(day);
    }

    /** From one to the other; within a month it is named once. */
    public String days(LocalDate first, LocalDate last) {
        if (first.withDayOfMonth(1).equals(last.withDayOfMonth(1))) {
            return chinese()
                    ? pattern("M月d").format(first) + "–" + last.getDayOfMonth() + "日"
                    : first.getDayOfMonth() + "–" + day(last);
        }
        return day(first) + " – " + day(last);
    }

    /** With the month in full, for a day that comes every year. */
    public String dayOfMonth(LocalDate day) {
        return pattern(chinese() ? "M月d日" : "d MMMM").format(day);
    }

    public String weekday(LocalDate day) {
        return pattern(chinese() ? "M月d日 EEE" : "EEE d MMM").format(day);
    }

    public String dayYear(LocalDate day) {
        return pattern(chinese() ? "yyyy年M月d日" : "d MMM yyyy").format(day);
    }

    /** The zone as people call it, for mail: {@code China Standard Time, UTC+8}. */
    public String zoneName(Instant at) {
        return pattern(chinese() ? "zzzz，'UTC'xxx" : "zzzz, 'UTC'xxx").format(at.atZone(zone));
    }

    private DateTimeFormatter pattern(String pattern) {
        return FORMATTERS.computeIfAbsent(
                new Style(pattern, locale), style -> DateTimeFormatter.ofPattern(style.pattern(), style.locale()));
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
