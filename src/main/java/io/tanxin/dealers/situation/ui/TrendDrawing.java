package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.dealers.situation.Figures;
import io.tanxin.dealers.situation.Trend;
import io.tanxin.dealers.situation.Trend.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;

/** One figure over the years: the last value, what changed in words, a quiet line, and all of it as a table. Drawn by the server. */
class TrendDrawing extends Section {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int EDGE = 4;

    TrendDrawing(Trend trend, SituationFace face) {
        addClassName("trend");
        var question = trend.question();
        var title = new H3(question.words().in(face.locale()));
        var last = new Span(Figures.shown(trend.last().value(), question, face.locale()));
        last.addClassName("trend-last");
        var change = new Paragraph(face.change(trend));
        change.addClassNames("quiet", "trend-change");
        add(title, last, change, plot(trend, face), table(trend, face));
    }

    private static Div plot(Trend trend, SituationFace face) {
        var most = new Span(Figures.brief(trend.most(), trend.question(), face.locale()));
        var least = new Span(Figures.brief(trend.least(), trend.question(), face.locale()));
        var scale = new Div(most, least);
        scale.addClassName("trend-scale");
        if (trend.most().equals(trend.least())) scale.remove(least);
        var line = new Html("<div class='trend-line'>" + svg(trend) + "</div>");
        var from = new Span(face.shortQuarter(trend.points().getFirst().quarter()));
        var to = new Span(face.shortQuarter(trend.last().quarter()));
        var years = new Div(from, to);
        years.addClassName("trend-years");
        var plot = new Div(scale, line, years);
        plot.addClassName("trend-plot");
        // the table says the same
        plot.getElement().setAttribute("aria-hidden", "true");
        return plot;
    }

    /** Figures only: nothing in it was typed by anybody. A point is a line of no length, which stays round however wide the drawing is. */
    private static String svg(Trend trend) {
        var points = trend.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(trend, point), y(trend, point)))
                .toList();
        var dots = points.stream().map("M%sh0"::formatted).collect(Collectors.joining());
        return ("<svg viewBox='0 0 %1$d %2$d' preserveAspectRatio='none' focusable='false'>"
                        + "<path class='ground' d='M0,%3$dH%1$d'/><polyline points='%4$s'/>"
                        + "<path class='dots' d='%5$s'/><path class='end' d='M%6$sh0'/></svg>")
                .formatted(WIDTH, HEIGHT, HEIGHT - 1, String.join(" ", points), dots, points.getLast());
    }

    private static double x(Trend trend, Point point) {
        var first = trend.points().getFirst().quarter();
        var all = Math.max(1, trend.last().quarter().since(first));
        return EDGE + (WIDTH - 2.0 * EDGE) * point.quarter().since(first) / all;
    }

    private static double y(Trend trend, Point point) {
        var span = trend.most().subtract(trend.least());
        if (span.signum() == 0) return HEIGHT / 2.0;
        var share = point.value().subtract(trend.least()).divide(span, MathContext.DECIMAL32);
        return EDGE + (HEIGHT - 3.0 * EDGE) * BigDecimal.ONE.subtract(share).doubleValue();
    }

    private static NativeDetails table(Trend trend, SituationFace face) {
        var table = new NativeTable();
        table.setCaptionText(trend.question().words().in(face.locale()));
        for (var point : trend.points().reversed()) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(face.quarter(point.quarter()));
            row.addDataCell().setText(Figures.shown(point.value(), trend.question(), face.locale()));
        }
        var details = new NativeDetails(face.say("situation.table"), table);
        details.addClassName("trend-table");
        return details;
    }
}
