package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayDetails;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.InvitationId;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ScreenParts;
import java.time.Clock;

/** What a dealer says about a talk: to the invitation, to the minutes, or in confidence before it. */
@SpringComponent
class DayInboxPane implements InboxPane {
    private final DayQueries days;
    private final DayMoves moves;
    private final CurrentActor actor;
    private final Clock clock;

    DayInboxPane(DayQueries days, DayMoves moves, CurrentActor actor, Clock clock) {
        this.days = days;
        this.moves = moves;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.ANSWER || kind == InboxKind.CORRECTION || kind == InboxKind.WISH;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        var pane = new Div();
        pane.addClassName("inbox-matter");
        var face = DayFace.of(pane, actor.get().zone());
        var details = days.day(new DayId(item.page()));
        var day = details.day();
        var when = new Div(new Anchor("days/" + day.id(), face.title(day)), new Span(face.time(day.startsAt())));
        when.addClassName("row");
        pane.add(when);
        if (item.kind() == InboxKind.CORRECTION && item.about() != null) {
            var line = new Paragraph(item.about());
            line.addClassName("inbox-line");
            pane.add(line);
        }
        if (!item.words().isBlank()) {
            var words = new Paragraph(item.words());
            words.addClassName("promise-quote");
            pane.add(words);
        }
        if (item.kind() == InboxKind.ANSWER) answer(pane, item, details, face, changed);
        var link = new Anchor("days/" + day.id(), pane.getTranslation("inbox.openDay"));
        link.addClassNames("card-link", "inbox-reply");
        pane.add(link);
        return pane;
    }

    /** The time that was proposed is taken with one press; another one is chosen as on the talk's own page. */
    private void answer(Div pane, InboxItem item, DayDetails details, DayFace face, SerializableRunnable changed) {
        DayRow day = details.day();
        var now = clock.instant();
        var asked = details.of(item.dealer()).stream()
                .filter(one -> one.id().equals(new InvitationId(item.id())))
                .findFirst();
        var proposed = asked.map(one -> one.proposedAt()).orElse(null);
        if (proposed != null)
            pane.add(new Paragraph(pane.getTranslation("communication.days.proposes", face.time(proposed))));
        if (asked.isEmpty() || day.state() != DayState.SCHEDULED || !now.isBefore(day.startsAt())) return;
        var actions = moves.actions(pane, day, face, changed);
        var row = new Div();
        row.addClassName("row");
        if (proposed != null && proposed.isAfter(now)) {
            var take = new Buttons.Accent(
                    pane.getTranslation("communication.days.takeProposal", face.dayAndTime(proposed)),
                    click -> actions.take(day, proposed));
            take.addClassName("inbox-reply");
            row.add(take);
        }
        row.add(new Buttons.Plain(pane.getTranslation("communication.days.move"), click -> {
            ScreenParts.of(DayView.class);
            actions.move(day);
        }));
        pane.add(row);
    }
}
