package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.messages.DealerMessages;
import io.tanxin.communication.messages.MessageId;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;

/** A mail from a dealer, as its own page shows it. */
@SpringComponent
class MessageInboxPane implements InboxPane {
    private final DealerMessages messages;
    private final CurrentActor actor;

    MessageInboxPane(DealerMessages messages, CurrentActor actor) {
        this.messages = messages;
        this.actor = actor;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.MESSAGE;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        var pane = new Div();
        pane.addClassName("inbox-matter");
        var face = DayFace.of(pane, actor.get().zone());
        pane.add(new MessageCard(messages, messages.get(new MessageId(item.id())), face, changed));
        return pane;
    }
}
