package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.ConcernDetail;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ScreenParts;
import io.tanxin.ui.StatusBadge;
import java.util.List;

/** A concern in the inbox: the talk, the answer through the same editor as on its own page, and the step that suggests itself. */
@SpringComponent
class ConcernInboxPane implements InboxPane {
    private final ConcernLists lists;
    private final ConcernSteps steps;
    private final ConcernSettings settings;
    private final ConcernParts parts;
    private final CurrentActor actor;

    ConcernInboxPane(
            ConcernLists lists, ConcernSteps steps, ConcernSettings settings, ConcernParts parts, CurrentActor actor) {
        this.lists = lists;
        this.steps = steps;
        this.settings = settings;
        this.parts = parts;
        this.actor = actor;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.CONCERN;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        ScreenParts.of(ConcernView.class);
        var pane = new Div();
        pane.addClassNames("inbox-matter", "concern");
        var face = ConcernFace.of(pane, actor.get().zone());
        var detail = lists.detail(new ConcernId(item.id()));
        var row = detail.row();
        var badges = new Div(new StatusBadge(face.badge(row)), new Span(face.kind(row)));
        badges.addClassName("row");
        var clock = new Span(face.clock(row, detail.left()));
        clock.addClassName("day-time");
        badges.add(clock);
        pane.add(badges);
        if (row.heated()) pane.add(new BeforePart(detail, face));
        pane.add(new ThreadList(detail.thread(), face, message -> List.of()));
        if (row.state() != ConcernState.CONFIRMED) pane.add(new AnswerEditor(detail, settings, steps, face, changed));
        pane.add(next(pane, detail, changed));
        return pane;
    }

    private Component next(Div pane, ConcernDetail detail, SerializableRunnable changed) {
        var row = detail.row();
        var next = new Div();
        next.addClassName("row");
        switch (row.state()) {
            case ACKNOWLEDGED ->
                next.add(new Buttons.Plain(
                        pane.getTranslation("concerns.do.understand"), click -> parts.understand(pane, row, changed)));
            case UNDERSTOOD, ACTING ->
                next.add(
                        new Buttons.Plain(
                                pane.getTranslation("concerns.do.promise"), click -> parts.promise(pane, row, changed)),
                        new Buttons.Plain(
                                pane.getTranslation("concerns.do.resolve"),
                                click -> parts.resolve(pane, row, changed)));
            case RECEIVED, RESOLVED, CONFIRMED -> {}
        }
        var link = new Anchor("concerns/" + row.id(), pane.getTranslation("inbox.openConcern"));
        link.addClassName("card-link");
        next.add(link);
        return next;
    }
}
