package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.communication.talk.ConcernTalks.Said;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.List;

/** Beside the topics: what the day's dealers said and is open; each leads to it, and becomes a topic by one press. */
final class OpenConcerns extends Div {
    private final DayBrief day;
    private final transient ConcernTalks talks;
    private final DayFace face;
    private SerializableRunnable put = () -> {};

    OpenConcerns(DayBrief day, ConcernTalks talks, DayFace face) {
        this.day = day;
        this.talks = talks;
        this.face = face;
        refresh();
    }

    /** @param put the agenda shows itself anew */
    void onPut(SerializableRunnable put) {
        this.put = put;
    }

    void refresh() {
        removeAll();
        var open = day.state().isAhead() ? talks.openAt(day.id()) : List.<Said>of();
        setVisible(!open.isEmpty());
        if (open.isEmpty()) return;
        var list = new UnorderedList();
        open.forEach(said -> list.add(row(said)));
        add(new Card(getTranslation("communication.concerns.title"), list));
    }

    private ListItem row(Said said) {
        var concern = said.concern();
        var line = new Span(getTranslation(
                "communication.concerns.line",
                getTranslation("words.concern." + concern.kind()),
                getTranslation("words.concernState." + concern.state()),
                day.isRound() ? concern.dealerName() : face.dayAndTime(concern.raisedAt())));
        line.addClassName("quiet");
        var words = new Div(new Anchor("concerns/" + concern.id(), concern.heading()), line);
        words.addClassName("promise-what");
        return new ListItem(words, end(said));
    }

    private Component end(Said said) {
        var concern = said.concern();
        if (said.onAgenda())
            return new StatusBadge(new Look(Tone.INFO, Glyph.CHECK, getTranslation("communication.concerns.on")));
        if (!said.may())
            return new StatusBadge(new Look(Tone.CLAY, Glyph.LOCK, getTranslation("concerns.inConfidence")));
        var button = new Buttons.Plain(getTranslation("communication.concerns.put"), click -> {
            Attempt.at(this, () -> talks.put(day.id(), concern.id()));
            put.run();
        });
        button.setAriaLabel(getTranslation("communication.concerns.putOf", concern.heading()));
        return button;
    }
}
