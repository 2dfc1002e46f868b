package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;

/** The dealer's person signs on the phone of who checked: it reads what that means, and types its name. */
@Route(
        value = "check-sign-here",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class SignHereDialog extends Dialog {

    SignHereDialog(SerializableBiConsumer<String, String> signed) {
        setHeaderTitle(getTranslation("rules.sign.here"));
        var meaning = new Paragraph(getTranslation("rules.sign.meaning"));
        var name = new TextField(getTranslation("rules.sign.name"));
        name.setMaxLength(100);
        name.setWidthFull();
        var words = new TextArea(getTranslation("rules.sign.words"));
        words.setHelperText(getTranslation("rules.sign.wordsHint"));
        words.setMaxLength(1000);
        words.setWidthFull();
        add(meaning, name, words);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("rules.sign.button"), click -> {
                            name.setErrorMessage(getTranslation("rules.refused.NO_NAME"));
                            name.setInvalid(name.getValue().isBlank());
                            if (name.isInvalid()) return;
                            close();
                            signed.accept(name.getValue(), words.getValue());
                        }));
        setWidth("min(30rem, 94vw)");
        name.focus();
    }
}
