package io.tanxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;

/**
 * How a matter shows itself beside the list, with what can be done about it; filled by the module whose it is. What has the class
 * {@code inbox-reply} is where the key {@code r} leads, else the first field for words.
 */
public interface InboxPane {

    boolean shows(InboxKind kind);

    /** @param changed something was done: the inbox shows the item as it is now */
    Component of(InboxItem item, SerializableRunnable changed);
}
