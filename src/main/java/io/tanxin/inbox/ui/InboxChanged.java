package io.tanxin.inbox.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Something was read or dealt with: who shows how many are new counts again. */
public final class InboxChanged extends ComponentEvent<UI> {

    InboxChanged(UI ui) {
        super(ui, false);
    }
}
