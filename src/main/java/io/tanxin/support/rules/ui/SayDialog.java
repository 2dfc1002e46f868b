package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;

/** Asks for some words. */
@Route(
        value = "rules-say",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class SayDialog extends Dialog {

    SayDialog(String title, String hint, String label, SerializableConsumer<String> said) {
        setHeaderTitle(title);
        var line = new Paragraph(hint);
        line.addClassName("quiet");
        var words = new TextArea(label);
        words.setMaxLength(1000);
        words.setMinRows(4);
        words.setWidthFull();
        add(line, words);
        var ok = new Buttons.Accent(getTranslation("rules.send"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            close();
            said.accept(words.getValue());
        });
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(34rem, 94vw)");
        words.focus();
    }
}
