package io.tanxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Below the list: its next rows, by key. Of what was dealt with it begins with half a year, and goes farther back on choice, each time
 * twice as far, until something is found or nothing can be. Keeps the last row's key, no row.
 */
final class InboxPages extends Div {
    private static final int PAGE = 30;

    private final transient Inbox inbox;
    private final SerializableRunnable fromTheTop;
    private final SerializableConsumer<InboxItem> show;
    private final Button more = new Button(getTranslation("ui.more"), click -> next());
    private final Button back = new Button(getTranslation("inbox.farther"), click -> farther());
    private InboxFilter filter;
    private @Nullable InboxKey last;

    /** @param fromTheTop takes away what is shown; {@code show}: puts one at the list's end */
    InboxPages(Inbox inbox, InboxFilter filter, SerializableRunnable fromTheTop, SerializableConsumer<InboxItem> show) {
        this.inbox = inbox;
        this.filter = filter;
        this.fromTheTop = fromTheTop;
        this.show = show;
        addClassName("inbox-pages");
        add(more, back);
    }

    /** @return whether there were any */
    boolean next() {
        return shown(inbox.rows(filter, last, 0, PAGE));
    }

    private void farther() {
        // older ones may be due earlier than what stands there
        var again = filter.order() == Order.CLOCK;
        if (again) last = null;
        var rows = List.<InboxItem>of();
        while (rows.isEmpty() && filter.hasFarther()) {
            filter = filter.farther();
            rows = inbox.rows(filter, last, 0, PAGE);
        }
        if (again) fromTheTop.run();
        shown(rows);
    }

    private boolean shown(List<InboxItem> rows) {
        rows.forEach(show);
        if (!rows.isEmpty()) last = rows.getLast().place();
        more.setVisible(rows.size() == PAGE);
        back.setVisible(filter.state() == State.DONE && rows.size() < PAGE && filter.hasFarther());
        return !rows.isEmpty();
    }
}
