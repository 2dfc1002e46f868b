package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;
import io.tanxin.ui.ScreenParts;

/** A dealer's answer to a restriction in the inbox: its words, and below them the restriction with what its reader may do about it. */
@SpringComponent
class RestrictionInboxPane implements InboxPane {
    private final DecisionLists lists;
    private final RestrictionCards cards;
    private final CurrentActor actor;

    RestrictionInboxPane(DecisionLists lists, RestrictionCards cards, CurrentActor actor) {
        this.lists = lists;
        this.cards = cards;
        this.actor = actor;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.RESTRICTION;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        ScreenParts.of(DecisionView.class);
        var pane = new Div();
        pane.addClassNames("inbox-matter", "concern", "decision");
        var words = new Paragraph(item.words());
        words.addClassName("promise-quote");
        pane.add(words);
        var face = DecisionFace.of(pane, actor.get().zone());
        var detail = lists.detail(new DecisionId(item.id()));
        var sanction = detail.sanction();
        if (sanction != null)
            pane.add(cards.card(pane, detail, sanction, actor.may("decisions:approve"), face, changed));
        var link = new Anchor("decisions/" + item.id(), pane.getTranslation("inbox.openDecision"));
        link.addClassName("card-link");
        pane.add(link);
        return pane;
    }
}
