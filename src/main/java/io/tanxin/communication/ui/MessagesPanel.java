package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.messages.DealerMessages;
import io.tanxin.communication.messages.MessageRow;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** What a dealer's people wrote by mail, on its page; the newest first, older ones by a button. */
@SpringComponent
class MessagesPanel implements DealerPanel {
    private static final int PAGE = 20;

    private final DealerMessages messages;
    private final CurrentActor actor;

    MessagesPanel(DealerMessages messages, CurrentActor actor) {
        this.messages = messages;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "communication.panel.messages";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("messages-panel");
        var list = new Div();
        list.addClassName("messages-list");
        var search = new SearchField(
                panel.getTranslation("communication.messages.search"), sought -> fill(list, dealer, sought, null));
        panel.add(search, list);
        fill(list, dealer, "", null);
        return panel;
    }

    private void fill(Div list, DealerId dealer, String search, MessageRow.@Nullable Key after) {
        if (after == null) list.removeAll();
        var found = messages.rows(dealer, search, after, PAGE);
        if (found.isEmpty() && after == null) {
            var none = search.isBlank() ? "communication.messages.none" : "communication.messages.noneFound";
            list.add(new EmptyState(Glyph.INBOX, list.getTranslation(none)));
            return;
        }
        var face = DayFace.of(list, actor.get().zone());
        found.forEach(row -> list.add(new MessageCard(messages, row, face)));
        if (found.size() < PAGE) return;
        list.add(new Buttons.Plain(list.getTranslation("communication.messages.older"), click -> {
            list.remove(click.getSource());
            fill(list, dealer, search, found.getLast().key());
        }));
    }
}
