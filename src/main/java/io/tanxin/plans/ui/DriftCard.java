package io.tanxin.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.plans.Drift;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.ArrayList;

/** What goes another way than agreed first, and why. */
final class DriftCard extends Div {

    DriftCard(Drift drift, PlanFace face) {
        addClassName("plan-drift");
        var list = new UnorderedList();
        for (var item : drift.items()) {
            var line = new Div(new StatusBadge(look(item, face)), new Span(item.words()));
            line.addClassName("row");
            var entry = new ListItem(line, quiet(what(item, face)));
            if (item.because() != null && item.why() != null)
                entry.add(new Paragraph(face.say("plans.drift.why", face.because(item.because()), item.why())));
            list.add(entry);
        }
        var card = new Card(face.say("plans.drift"), list)
                .note(face.say("plans.drift.count", drift.items().size()));
        if (drift.items().isEmpty()) card.add(new Paragraph(face.say("plans.drift.none")));
        add(card);
    }

    private static Look look(Drift.Item item, PlanFace face) {
        var words = face.say("words.drift." + item.kind());
        return switch (item.kind()) {
            case SLIPPED -> new Look(Tone.BAD, Glyph.ALERT, words);
            case LATE -> new Look(Tone.WARN, Glyph.CLOCK, words);
            case MOVED -> new Look(Tone.INFO, Glyph.REPEAT, words);
            case DROPPED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
            case ADDED -> new Look(Tone.OK, Glyph.ADD, words);
            case LOWERED -> new Look(Tone.CLAY, Glyph.CHEVRON_DOWN, words);
            case RAISED -> new Look(Tone.OK, Glyph.ARROW_RIGHT, words);
            case CHANGED -> new Look(Tone.INFO, Glyph.EDIT, words);
        };
    }

    private static String what(Drift.Item item, PlanFace face) {
        var words = new ChangeWords(face);
        var parts = new ArrayList<String>();
        if (item.year() != null) parts.add(face.say("plans.field.TARGET", String.valueOf(item.year())));
        switch (item.kind()) {
            case SLIPPED, MOVED ->
                parts.add(
                        item.months() == 0
                                ? face.say("plans.drift.from", words.value(item.before()), words.value(item.after()))
                                : face.say(
                                        item.months() > 0 ? "plans.drift.later" : "plans.drift.earlier",
                                        words.value(item.before()),
                                        words.value(item.after()),
                                        Math.abs(item.months())));
            case LATE -> parts.add(face.say("plans.drift.late", words.value(item.before())));
            case LOWERED, RAISED, CHANGED ->
                parts.add(face.say("plans.drift.from", words.value(item.before()), words.value(item.after())));
            case DROPPED, ADDED -> {}
        }
        parts.add(
                item.number() == null
                        ? face.say("plans.drift.notAgreed")
                        : face.say("plans.drift.agreedIn", item.number()));
        return String.join(face.say("plans.drift.and"), parts);
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
