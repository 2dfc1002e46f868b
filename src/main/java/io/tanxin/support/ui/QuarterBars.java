package io.tanxin.support.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tanxin.support.balance.Balance;
import io.tanxin.ui.Glyph;
import java.util.List;

/** The material share of eight quarters side by side, each with the line that its policy drew: is the dealer growing independent? */
final class QuarterBars extends OrderedList {

    QuarterBars(List<Balance.Quarter> quarters) {
        addClassName("quarters");
        getElement().setAttribute("aria-label", getTranslation("support.balance.trend"));
        quarters.forEach(one -> add(item(one)));
    }

    private ListItem item(Balance.Quarter quarter) {
        var share = quarter.balance().materialShare();
        var bar = new Div();
        bar.addClassName("quarter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var fill = new Div();
        fill.addClassName(quarter.isOver() ? "over" : "within");
        fill.getStyle().set("block-size", share + "%");
        var cap = new Div();
        cap.addClassName("quarter-cap");
        cap.getStyle().set("inset-block-end", quarter.cap() + "%");
        bar.add(fill, cap);
        var figure = new Span(quarter.balance().isEmpty() ? "–" : getTranslation("support.balance.percent", share));
        figure.addClassName("quarter-figure");
        if (quarter.isOver()) figure.add(Glyph.ALERT.create());
        var name = new Span(getTranslation(
                "support.balance.quarter",
                String.valueOf(quarter.from().getYear() % 100),
                (quarter.from().getMonthValue() + 2) / 3));
        name.addClassName("quiet");
        var item = new ListItem(figure, bar, name);
        item.setTitle(getTranslation("support.balance.quarterTitle", share, quarter.cap()));
        return item;
    }
}
