package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;

/** Support was written down, put right or taken back somewhere on this page: lists of it show it anew. */
final class SupportChanged extends ComponentEvent<UI> {

    private SupportChanged(UI ui) {
        super(ui, false);
    }

    static void tell() {
        var ui = UI.getCurrentOrThrow();
        ComponentUtil.fireEvent(ui, new SupportChanged(ui));
    }

    /** As long as this component is on the page. */
    static void hear(Component screen, SerializableRunnable changed) {
        screen.addAttachListener(attached -> {
            var heard = ComponentUtil.addListener(attached.getUI(), SupportChanged.class, event -> changed.run());
            screen.addDetachListener(detached -> {
                heard.remove();
                detached.unregisterListener();
            });
        });
    }
}
