package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.handover.HandOverDetail;
import io.tanxin.handover.HandOverLine;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.ui.Card;

/** What stands in a letter, as it was on the day of the change; a dealer reads it in words of its own. */
final class LetterPart extends Div {
    private final HandOverFace face;

    LetterPart(HandOverDetail letter, HandOverFace face, boolean dealers) {
        this.face = face;
        addClassName("promise-cards");
        section(letter, Kind.OUR_PROMISE, dealers ? "handover.my.ours" : "handover.ours", "handover.ours.none");
        section(
                letter,
                Kind.DEALER_PROMISE,
                dealers ? "handover.my.theirs" : "handover.theirs",
                "handover.theirs.none");
        section(letter, Kind.NEXT_DAY, "handover.next", "handover.next.none");
        section(letter, Kind.TALK, "handover.talks", "handover.talks.none");
        if (!letter.of(Kind.MEASURE).isEmpty())
            section(letter, Kind.MEASURE, "handover.measures", "handover.ours.none");
    }

    private void section(HandOverDetail letter, Kind kind, String title, String none) {
        var lines = letter.of(kind);
        var card = new Card(face.say(title));
        if (lines.isEmpty()) {
            var nothing = new Paragraph(face.say(none));
            nothing.addClassName("quiet");
            card.add(nothing);
        } else {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(words(line))));
            card.add(list);
        }
        add(card);
    }

    private Component words(HandOverLine line) {
        var quiet = new Span(face.quiet(line));
        quiet.addClassName("quiet");
        var what = new Div(new Span(face.words(line)), quiet);
        what.addClassName("promise-what");
        return what;
    }
}
