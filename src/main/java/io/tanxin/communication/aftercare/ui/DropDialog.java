package io.tanxin.communication.aftercare.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.aftercare.AftercareTalks;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Needed;

/** Why nobody needs to ask. */
@Route(
        value = "drop-aftercare",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class DropDialog extends Dialog {

    DropDialog(SerializableConsumer<String> drop) {
        setHeaderTitle(getTranslation("communication.aftercare.drop.title"));
        setWidth("min(34rem, 96vw)");
        var why = new TextArea(getTranslation("communication.aftercare.drop.why"));
        why.setMaxLength(AftercareTalks.LONGEST_REASON);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        add(why);
        var deed = new Buttons.Accent(getTranslation("communication.aftercare.drop"), click -> {
            if (why.getValue().isBlank()) why.clear();
            Needed.mark(why, getTranslation("ui.required"));
            if (why.isInvalid()) return;
            close();
            drop.accept(why.getValue());
        });
        deed.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), deed);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) why.focus();
        });
    }
}
