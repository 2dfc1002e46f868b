package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.promises.PromiseChange;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One promise: what, for whom, by when, how it stands, what one may do, and how it came to this. */
final class DetailPane extends Section {

    private final Div handed = new Div();
    private final Div repair = new Div();

    /** @param close null: it stands on somebody else's page, which closes it */
    DetailPane(PromiseDetail detail, PromiseFace face, List<Component> buttons, @Nullable SerializableRunnable close) {
        // the page's keys j, k, e look for these
        addClassName("promise-detail");
        if (close != null) addClassName("todo-row");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", getTranslation("promises.detail"));
        var row = detail.row();
        var title = new H2(row.words());
        var head = new Div(title);
        if (close != null) {
            var x = new Button(Glyph.CLOSE.create(), click -> close.run());
            x.addClassName("plain");
            x.setAriaLabel(getTranslation("ui.close"));
            head.add(x);
        }
        head.addClassName("promise-detail-head");
        var facts = new DescriptionList();
        fact(facts, "promises.direction", face.direction(row));
        fact(facts, "promises.dealer", row.dealerName());
        fact(facts, "promises.owner", row.ownerName());
        fact(facts, "promises.due", face.fullDay(row.due()));
        if (row.doneOn() != null) fact(facts, "promises.doneOn", face.fullDay(row.doneOn()));
        fact(
                facts,
                "promises.madeOn",
                getTranslation("promises.madeOnBy", face.fullDay(detail.madeOn()), detail.madeByName()));
        if (row.toldOn() != null) fact(facts, "promises.toldOn", face.fullDay(row.toldOn()));
        if (row.renegotiations() > 0) {
            fact(facts, "promises.renegotiations", getTranslation("promises.times", row.renegotiations()));
        }
        var full = detail.fullWeek();
        if (full != null) {
            fact(facts, "promises.fullWeek", getTranslation("promises.fullWeek.known", full.load(), full.capacity()));
        }
        add(head, new StatusBadge(face.badge(row)), facts);
        var cost = detail.cost();
        if (cost != null) add(new CostNote(row, cost, face));
        if (row.isOpen() && row.proposedDue() != null) {
            var asks = new Paragraph(
                    getTranslation("promises.asksForDay", row.ownerName(), face.fullDay(row.proposedDue())));
            add(asks);
            var why = detail.whyAnotherDay();
            if (why != null) {
                var words = new Paragraph(why);
                words.addClassName("promise-quote");
                add(words);
            }
        }
        if (!buttons.isEmpty()) {
            var actions = new Div();
            actions.addClassName("row");
            actions.add(buttons);
            add(actions);
        }
        // an empty one would leave a gap
        handed.setVisible(false);
        add(handed, repair);
        var history = new OrderedList();
        history.addClassName("promise-history");
        detail.history().forEach(change -> history.add(item(change, face)));
        add(new H3(getTranslation("promises.history")), history);
    }

    /** With whom it is inside the house, below what one may do. */
    void handed(Component part) {
        handed.add(part);
        handed.setVisible(part.isVisible());
    }

    /** What is done after the miss, above what happened. */
    void repair(RepairPane pane) {
        repair.add(pane);
    }

    private ListItem item(PromiseChange change, PromiseFace face) {
        var what = new Span(
                change.undo()
                        ? getTranslation("promises.change.undo", getTranslation("words.promise." + change.state()))
                        : getTranslation("words.promise." + change.state()));
        what.addClassName("promise-change");
        var who = new Span(getTranslation("promises.change.by", change.byName(), face.moment(change.at())));
        who.addClassName("quiet");
        var item = new ListItem(what, who);
        if (change.newDue() != null)
            item.add(quiet(getTranslation("promises.change.newDue", face.fullDay(change.newDue()))));
        if (change.toldOn() != null)
            item.add(quiet(getTranslation("promises.change.toldOn", face.fullDay(change.toldOn()))));
        if (change.alternatives() != null)
            item.add(quiet(getTranslation("promises.change.alternatives", change.alternatives())));
        if (change.words() != null) {
            var words = new Paragraph(change.words());
            words.addClassName("promise-quote");
            item.add(words);
        }
        return item;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
