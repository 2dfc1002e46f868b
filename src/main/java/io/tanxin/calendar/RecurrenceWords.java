package io.tanxin.calendar;

import io.tanxin.calendar.Rhythm.Daily;
import io.tanxin.calendar.Rhythm.OnDate;
import io.tanxin.calendar.Rhythm.OnWeekday;
import io.tanxin.calendar.Rhythm.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A recurrence as people say it: {@code every 2 weeks on Tuesday, 10:00}, {@code 每2周的周二 10:00}. */
@Component
public class RecurrenceWords {
    // pauses whose months are the same in every year, and few enough to be told
    private static final Set<Integer> MONTHS_TOLD = Set.of(3, 4, 6);

    private final MessageSource messages;

    RecurrenceWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Recurrence recurrence, Locale locale) {
        var time = DateTimeFormatter.ofPattern("HH:mm").format(recurrence.start());
        var first = recurrence.start().toLocalDate();
        var words = say("at", locale, rhythm(recurrence.rhythm(), first, locale), time);
        return withEnd(words, recurrence, locale);
    }

    /** The same of what has a day and no hour: {@code on the 15th of each month}. */
    public String days(Recurrence recurrence, Locale locale) {
        var first = recurrence.start().toLocalDate();
        return withEnd(rhythm(recurrence.rhythm(), first, locale), recurrence, locale);
    }

    private String withEnd(String words, Recurrence recurrence, Locale locale) {
        return switch (recurrence.end()) {
            case End.Never never -> words;
            case End.Until(var last) -> say("until", locale, words, new Dates(locale, recurrence.zone()).dayYear(last));
            case End.After(var times) -> say("times", locale, words, times);
        };
    }

    /** Which day of a month it is: {@code the second Tuesday}, {@code 15日}. */
    public String dayOf(Rhythm rhythm, Locale locale) {
        return switch (rhythm) {
            case OnWeekday(var months, var nth, var day) -> say("nth." + nth, locale, weekday(day, locale));
            case OnDate(var months, var day) -> date(day, locale);
            case Daily daily -> say("daily", locale);
            case Weekly(var weeks, var days) -> weekdays(days, locale);
        };
    }

    private String rhythm(Rhythm rhythm, LocalDate first, Locale locale) {
        return switch (rhythm) {
            case Daily daily -> say("daily", locale);
            case Weekly(var weeks, var days) -> say("weekly", locale, weeks, weekdays(days, locale));
            case OnWeekday(var months, var nth, var day)
            when months % 12 == 0 ->
                say(
                        "yearly.weekday",
                        locale,
                        months / 12,
                        say("nth." + nth, locale, weekday(day, locale)),
                        month(first.getMonth(), locale));
            case OnWeekday(var months, var nth, var day) ->
                monthly(months, say("nth." + nth, locale, weekday(day, locale)), first, locale);
            case OnDate(var months, var day)
            when months % 12 == 0 -> say("yearly.date", locale, months / 12, yearly(day, first, locale));
            case OnDate(var months, var day) -> monthly(months, date(day, locale), first, locale);
        };
    }

    private String monthly(int months, String which, LocalDate first, Locale locale) {
        var words = say("monthly." + (Set.of(1, 3, 6).contains(months) ? months : "n"), locale, which, months);
        if (!MONTHS_TOLD.contains(months)) return words;
        var named = IntStream.range(0, 12 / months)
                .mapToObj(n -> first.getMonth().plus((long) n * months))
                .sorted()
                .map(month -> month(month, locale))
                .toList();
        return say("months", locale, words, list(named, locale));
    }

    private String date(int day, Locale locale) {
        if (day == Rhythm.LAST) return say("lastDay", locale);
        return day <= 28 ? say("date", locale, ordinal(day, locale)) : say("dateOrLast", locale, ordinal(day, locale));
    }

    private String yearly(int day, LocalDate first, Locale locale) {
        var month = first.getMonth();
        if (month == Month.FEBRUARY && (day == Rhythm.LAST || day > 28)) return say("lastOfFebruary", locale);
        var on = day == Rhythm.LAST ? month.maxLength() : Math.min(day, month.maxLength());
        return new Dates(locale, ZoneOffset.UTC).dayOfMonth(first.withDayOfMonth(on));
    }

    private String ordinal(int day, Locale locale) {
        if (locale.getLanguage().equals("zh")) return Integer.toString(day);
        var suffix = switch (day % 100 / 10 == 1 ? 0 : day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return day + suffix;
    }

    private String weekdays(List<DayOfWeek> days, Locale locale) {
        return list(days.stream().map(day -> weekday(day, locale)).toList(), locale);
    }

    private String list(List<String> words, Locale locale) {
        var all = words.getFirst();
        for (int n = 1; n < words.size(); n++) {
            all = say(n == words.size() - 1 ? "and" : "comma", locale, all, words.get(n));
        }
        return all;
    }

    /** 星期二 is said 周二. */
    private static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(locale.getLanguage().equals("zh") ? TextStyle.SHORT : TextStyle.FULL, locale);
    }

    private static String month(Month month, Locale locale) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage("calendar.rhythm." + key, arguments, locale);
    }
}
