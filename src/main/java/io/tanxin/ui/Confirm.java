package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** "Are you sure?", only for what cannot be undone: erasing, handing over, mail to more than fifty people. Else: undo. */
public final class Confirm {

    private Confirm() {}

    /** @param key of the question; {@code key.yes} names the deed on its button */
    public static void ask(Component by, String key, SerializableRunnable yes, Object... arguments) {
        var dialog = new Dialog(by.getTranslation(key), new Paragraph(by.getTranslation("ui.confirm.noWayBack")));
        var deed = new Buttons.Accent(by.getTranslation(key + ".yes", arguments), click -> {
            dialog.close();
            yes.run();
        });
        deed.addThemeVariants(ButtonVariant.ERROR);
        dialog.setHeaderTitle(by.getTranslation(key, arguments));
        dialog.getFooter().add(new Buttons.Plain(by.getTranslation("ui.cancel"), click -> dialog.close()), deed);
        dialog.open();
    }
}
