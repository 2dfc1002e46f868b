package io.tanxin.support.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;

/** A word why, which may be left out. */
@Route(
        value = "support-why",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class WhyDialog extends Dialog {

    WhyDialog(String title, String button, SerializableConsumer<String> said) {
        setHeaderTitle(title);
        var words = new TextField(getTranslation("repeating.why"));
        words.setHelperText(getTranslation("repeating.why.help"));
        words.setMaxLength(500);
        words.setWidthFull();
        add(words);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(button, click -> {
                            close();
                            said.accept(words.getValue());
                        }));
        setWidth("min(28rem, 94vw)");
        words.focus();
    }
}
