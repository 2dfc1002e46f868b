package io.tanxin.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.ui.Buttons;

/** Asks for some words. */
final class SayDialog extends Dialog {

    SayDialog(
            String title,
            String hint,
            String label,
            String before,
            int longest,
            String button,
            SerializableConsumer<String> then) {
        setHeaderTitle(title);
        var words = new TextArea(label);
        words.setValue(before);
        words.setMaxLength(longest);
        words.setMinRows(4);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        var line = new Paragraph(hint);
        line.addClassName("quiet");
        var body = new Div(line, words);
        body.addClassName("plan-form");
        add(body);
        var ok = new Buttons.Accent(button, click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            close();
            then.accept(words.getValue());
        });
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(34rem, 94vw)");
        words.focus();
    }
}
