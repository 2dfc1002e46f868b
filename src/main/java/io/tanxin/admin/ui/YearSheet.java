package io.tanxin.admin.ui;

import com.vaadin.flow.component.Html;
import io.tanxin.calendar.Dates;
import io.tanxin.calendar.HolidayYears.Year;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A year on one sheet: twelve months, holidays and make-up days in colour, and below each month in words. */
final class YearSheet {
    private final Locale locale;
    private final Year year;
    private final String works;
    private final Map<LocalDate, Holiday> named = new HashMap<>();

    private YearSheet(Year year, Locale locale, String works) {
        this.year = year;
        this.locale = locale;
        this.works = works;
        year.days().forEach(day -> named.put(day.day(), day));
    }

    /** @param works the word for a day on which people work though it is a weekend's */
    static Html of(Year year, Locale locale, String works) {
        var sheet = new YearSheet(year, locale, works);
        var html = new StringBuilder("<div class=\"year-sheet\">");
        for (var month : Month.values()) sheet.month(html, month);
        return new Html(html.append("</div>").toString());
    }

    private void month(StringBuilder html, Month month) {
        var first = LocalDate.of(year.year(), month, 1);
        html.append("<section><h3>")
                .append(month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                // the words below say the same
                .append("</h3><table aria-hidden=\"true\"><tr>");
        for (var day : DayOfWeek.values()) {
            html.append("<th>")
                    .append(day.getDisplayName(TextStyle.NARROW_STANDALONE, locale))
                    .append("</th>");
        }
        html.append("</tr><tr>").append("<td></td>".repeat(first.getDayOfWeek().getValue() - 1));
        for (var day = first; day.getMonth() == month; day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() > 1) html.append("</tr><tr>");
            var holiday = named.get(day);
            html.append("<td class=\"")
                    .append(holiday == null ? "" : holiday.working() ? "works" : "rests")
                    .append("\"><span>")
                    .append(day.getDayOfMonth())
                    .append("</span></td>");
        }
        html.append("</tr></table><ul>");
        for (var run : runs(month)) {
            html.append("<li class=\"")
                    .append(run.getFirst().working() ? "works" : "rests")
                    .append("\"><span>")
                    .append(period(run))
                    .append("</span> ")
                    .append(HtmlUtils.htmlEscape(run.getFirst().name(locale)))
                    .append(run.getFirst().working() ? " (" + works + ")" : "")
                    .append("</li>");
        }
        html.append("</ul></section>");
    }

    /** Days of the same name without a gap. */
    private List<List<Holiday>> runs(Month month) {
        var runs = new ArrayList<List<Holiday>>();
        for (var day : year.days()) {
            if (day.day().getMonth() != month) continue;
            var before = runs.isEmpty() ? null : runs.getLast().getLast();
            if (before != null
                    && before.day().plusDays(1).equals(day.day())
                    && before.name(locale).equals(day.name(locale))) {
                runs.getLast().add(day);
            } else runs.add(new ArrayList<>(List.of(day)));
        }
        return runs;
    }

    private String period(List<Holiday> run) {
        var dates = new Dates(locale, ZoneOffset.UTC);
        var first = run.getFirst().day();
        var last = run.getLast().day();
        return first.equals(last) ? dates.weekday(first) : dates.days(first, last);
    }
}
