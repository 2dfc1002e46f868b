package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.handed.HandedRow;
import io.tanxin.handed.HandedStep;
import io.tanxin.ui.StatusBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing handed on: for whom, where, what is wanted, until when, and what one may say to it. */
final class HandedCard extends Div {

    /** @param path the matter's own page; null: not the reader's to see */
    HandedCard(HandedRow row, HandedFace face, List<Component> buttons, @Nullable String path) {
        // the page's keys j, k, e look for these
        addClassNames("card", "todo-row", "handed-card");
        getElement().setAttribute("tabindex", "-1");
        // with all that happened
        var name = new Anchor("handed/" + row.id(), row.dealerName());
        name.addClassName("handed-dealer");
        var head = new Div(name, new StatusBadge(face.badge(row)));
        head.addClassName("handed-head");
        add(head);
        if (row.place() != null) add(quiet(row.place()));
        var wanted = new Paragraph(row.wanted());
        wanted.addClassName("handed-wanted");
        add(wanted);
        add(quiet(
                row.mine()
                        ? face.say("handed.stepBy", face.say("handed.from", row.byName()), since(row, face))
                        : face.say("handed.stepBy", face.with(row), since(row, face))));
        more(this, row, face);
        if (path != null) {
            var link = new Anchor(path, face.kind(row));
            link.addClassName("card-link");
            add(link);
        }
        if (buttons.isEmpty()) return;
        var actions = new Div();
        actions.addClassName("row");
        actions.add(buttons);
        add(actions);
    }

    /** What else there is to know of it. */
    static void more(HasComponents into, HandedRow row, HandedFace face) {
        if (row.extensions() > 0)
            into.add(quiet(face.say("handed.extended", row.extensions(), face.day(row.firstDue()))));
        if (row.climbed()) into.add(quiet(face.say("handed.climbed")));
        if (row.answer() != null) into.add(quiet(face.say("handed.said", row.colleagueName(), row.answer())));
    }

    /** The newest first. */
    static OrderedList history(List<HandedStep> steps, HandedFace face) {
        var list = new OrderedList();
        list.addClassName("promise-history");
        steps.forEach(step -> {
            var what = new Span(face.say("handed.step." + step.kind()));
            what.addClassName("promise-change");
            var item = new ListItem(what, quiet(face.say("handed.stepBy", step.byName(), face.moment(step.at()))));
            if (step.kind() == HandedStep.Kind.LONGER && step.due() != null)
                item.add(quiet(face.say("handed.stepDue", face.day(step.due()))));
            if (step.words() != null) {
                var words = new Paragraph(step.words());
                words.addClassName("promise-quote");
                item.add(words);
            }
            list.add(item);
        });
        return list;
    }

    private static String since(HandedRow row, HandedFace face) {
        return face.say("handed.since", face.dayOf(row.handedAt()));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
