package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.ui.Card;
import java.time.ZoneId;

/** What was promised on this day, both ways; for staff and dealer alike. */
class DayPromises extends Div {
    private final DayId day;
    private final PromiseService promises;
    private final Dates dates;

    DayPromises(DayId day, PromiseService promises, ZoneId zone) {
        this.day = day;
        this.promises = promises;
        dates = new Dates(getLocale(), zone);
        addClassName("day-promises");
        refresh();
    }

    void refresh() {
        removeAll();
        var rows = promises.about("DAY", day.value());
        setVisible(!rows.isEmpty());
        if (rows.isEmpty()) return;
        var list = new UnorderedList();
        rows.forEach(row -> list.add(row(row)));
        add(new Card(getTranslation("communication.talk.promises"), list));
    }

    private ListItem row(PromiseRow row) {
        var by = new Span(getTranslation(
                row.side() == Side.COMPANY ? "communication.talk.promise.company" : "communication.talk.promise.dealer",
                row.ownerName(),
                dates.day(row.due())));
        by.addClassName("quiet");
        var words = new Div(new Span(row.words()), by);
        words.addClassName("topic-words");
        return new ListItem(words, PromiseMark.of(this, row));
    }
}
