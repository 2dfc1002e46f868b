package io.tanxin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Span;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.ui.InboxChanged;

/** How many new ones the inbox holds, behind its name in the menu; nothing when there are none. Counted again when the inbox says so. */
final class NewCount extends Span {
    private final transient Inbox inbox;

    NewCount(Inbox inbox) {
        this.inbox = inbox;
        addClassName("new-count");
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var heard = ComponentUtil.addListener(attached.getUI(), InboxChanged.class, changed -> show());
        addDetachListener(gone -> {
            gone.unregisterListener();
            heard.remove();
        });
    }

    private void show() {
        var many = inbox.unread();
        var words = many > Inbox.COUNTED ? Inbox.COUNTED + "+" : String.valueOf(many);
        setVisible(many > 0);
        setText(words);
        getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("inbox.countNew", words));
    }
}
