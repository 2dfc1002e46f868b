package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.HandedLists;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.ui.InboxPane;
import java.util.List;

/** What was handed on, in the inbox of who is asked and of who asked. */
@SpringComponent
class HandedInboxPane implements InboxPane {
    private final HandedLists lists;
    private final HandedWork work;

    HandedInboxPane(HandedLists lists, HandedWork work) {
        this.lists = lists;
        this.work = work;
    }

    @Override
    public boolean shows(InboxKind kind) {
        return kind == InboxKind.HANDED || kind == InboxKind.REPLY;
    }

    @Override
    public Component of(InboxItem item, SerializableRunnable changed) {
        var pane = new Div();
        pane.addClassName("inbox-matter");
        var face = HandedFace.of(pane, work.actor().get().zone());
        var row = lists.find(new HandedId(item.id()));
        var buttons = new HandedActions(pane, work, changed).buttons(row);
        var card = new HandedCard(row, face, buttons, lists.paths(List.of(row)).get(row.id()));
        // the page's keys go through the list
        card.removeClassName("todo-row");
        pane.add(card);
        return pane;
    }
}
