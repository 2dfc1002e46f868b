package io.tanxin.communication.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import io.tanxin.communication.series.SeriesPreview.Shown;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The days of a series as small months, for the eye only: the list beside it says the same in words. */
final class MiniMonths extends Div {
    private static final int MOST = 12;

    private final Locale locale;

    MiniMonths(Locale locale) {
        this.locale = locale;
        addClassName("mini-months");
        getElement().setAttribute("aria-hidden", "true");
    }

    void show(List<Shown> days, Predicate<LocalDate> rests) {
        removeAll();
        var marks = new HashMap<LocalDate, String>();
        for (var shown : days) {
            var at = shown.day().at();
            if (at != null) marks.put(at.toLocalDate(), shown.overlap() == null ? "on" : "on clash");
            if (at == null || !at.toLocalDate().equals(shown.day().date())) {
                marks.putIfAbsent(shown.day().date(), "was");
            }
        }
        marks.keySet().stream()
                .map(YearMonth::from)
                .distinct()
                .sorted()
                .limit(MOST)
                .forEach(month -> add(new Html(month(month, marks, rests))));
    }

    private String month(YearMonth month, Map<LocalDate, String> marks, Predicate<LocalDate> rests) {
        var pattern = locale.getLanguage().equals("zh") ? "yyyy年M月" : "MMM yyyy";
        var html = new StringBuilder("<div class=\"mini-month\"><p>")
                .append(DateTimeFormatter.ofPattern(pattern, locale).format(month))
                .append("</p><div>");
        for (var day : DayOfWeek.values()) {
            html.append("<b>")
                    .append(day.getDisplayName(TextStyle.NARROW, locale))
                    .append("</b>");
        }
        html.append("<i></i>".repeat(month.atDay(1).getDayOfWeek().getValue() - 1));
        for (int n = 1; n <= month.lengthOfMonth(); n++) {
            var day = month.atDay(n);
            var look = marks.getOrDefault(day, "") + (rests.test(day) ? " rest" : "");
            html.append("<i class=\"").append(look).append("\">").append(n).append("</i>");
        }
        return html.append("</div></div>").toString();
    }
}
