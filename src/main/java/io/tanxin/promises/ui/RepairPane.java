package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.promises.Repair;
import io.tanxin.promises.Repair.Step;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps after a miss: each as it stands, with what there is to do about it. */
final class RepairPane extends Section {
    private final PromiseFace face;

    RepairPane(Repair repair, PromiseFace face, RepairSteps steps) {
        this.face = face;
        addClassName("promise-repair");
        getElement().setAttribute("aria-label", getTranslation("promises.repair"));
        var list = new OrderedList();
        list.addClassName("promise-steps");
        var apology = repair.apology();
        list.add(step(
                Step.APOLOGY,
                repair,
                apology == null
                        ? null
                        : getTranslation(
                                "promises.repair.apologised",
                                apology.by(),
                                face.fullDay(apology.on()),
                                apology.kind().in(face.locale())),
                apology == null ? null : apology.words(),
                steps.apologise(repair)));
        var action = repair.action();
        list.add(step(
                Step.ACTION,
                repair,
                action == null ? null : getTranslation("promises.change.by", action.by(), face.fullDay(action.on())),
                action == null ? null : action.words(),
                steps.act(repair)));
        var next = repair.next();
        list.add(step(
                Step.NEW_DATE,
                repair,
                next == null
                        ? null
                        : getTranslation("promises.repair.next", face.fullDay(next.due()), face.state(next)),
                next == null ? null : next.words(),
                steps.newDate(repair)));
        var talk = repair.talk();
        list.add(step(
                Step.TALK,
                repair,
                talk == null
                        ? null
                        : getTranslation(
                                talk.held() ? "promises.repair.talked" : "promises.repair.talk",
                                face.moment(talk.at())),
                null,
                steps.talk(repair)));
        add(new H3(getTranslation("promises.repair")), list);
        if (repair.closedOn() != null) {
            add(quiet(getTranslation("promises.repair.closed", face.fullDay(repair.closedOn()))));
            return;
        }
        add(new Buttons.Soft(getTranslation("promises.repair.close"), click -> steps.close(repair)));
    }

    private ListItem step(
            Step step, Repair repair, @Nullable String how, @Nullable String words, List<Component> buttons) {
        var missing = repair.missing().contains(step);
        var badge = new StatusBadge(
                missing
                        ? new Look(Tone.WARN, Glyph.CLOCK, getTranslation("promises.repair.missing"))
                        : new Look(Tone.OK, Glyph.CHECK, getTranslation("promises.repair.done")));
        var name = new Span(getTranslation("promises.repair.step." + step));
        name.addClassName("promise-change");
        var head = new Div(name, badge);
        head.addClassName("row");
        var item = new ListItem(head);
        if (how != null) item.add(quiet(how));
        if (words != null) {
            var said = new Paragraph(words);
            said.addClassName("promise-quote");
            item.add(said);
        }
        if (repair.closedOn() == null && !buttons.isEmpty()) {
            var row = new Div();
            row.addClassName("row");
            row.add(buttons);
            item.add(row);
        }
        return item;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
