package io.tanxin.communication.ui;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** What a calendar shows at once: a month in six weeks, a week, or a list from a date on. Weeks begin on Monday in both languages. */
record CalendarSpan(View view, LocalDate date) implements Serializable {

    enum View {
        MONTH,
        WEEK,
        LIST
    }

    /** The first date to be seen, which may be of the month before. */
    LocalDate first() {
        return switch (view) {
            case MONTH -> date.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case LIST -> date;
        };
    }

    LocalDate last() {
        return switch (view) {
            case MONTH -> first().plusDays(41);
            case WEEK -> first().plusDays(6);
            case LIST -> date.plusDays(27);
        };
    }

    CalendarSpan step(int by) {
        return new CalendarSpan(
                view, view == View.MONTH ? date.withDayOfMonth(1).plusMonths(by) : date.plusWeeks(by));
    }

    String heading(Locale locale) {
        var chinese = locale.getLanguage().equals("zh");
        if (view == View.MONTH) return format(date, chinese ? "yyyy年M月" : "MMMM yyyy", locale);
        var day = chinese ? "yyyy年M月d日" : "d MMM yyyy";
        if (view == View.LIST) return format(date, chinese ? "yyyy年M月d日起" : "'From' d MMM yyyy", locale);
        var from = first();
        var to = last();
        if (from.getYear() != to.getYear()) return format(from, day, locale) + " – " + format(to, day, locale);
        return chinese
                ? format(from, day, locale) + " – " + format(to, "M月d日", locale)
                : format(from, "d MMM", locale) + " – " + format(to, day, locale);
    }

    private static String format(LocalDate date, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
