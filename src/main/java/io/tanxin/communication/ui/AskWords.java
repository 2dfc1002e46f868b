package io.tanxin.communication.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** Asks for a few words before something is done; Ctrl+Enter sends them. */
class AskWords extends Dialog {
    private final TextArea words = new TextArea();
    private SerializableRunnable otherwise = () -> {};
    private boolean done;

    /** @param work true: it is done, and the dialog closes */
    AskWords(String title, @Nullable String about, String label, String button, SerializablePredicate<String> work) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        if (about != null) {
            var quoted = new Paragraph(about);
            quoted.addClassName("quoted");
            add(quoted);
        }
        words.setLabel(label);
        words.setWidthFull();
        words.setMaxLength(1000);
        words.setRequired(true);
        words.setManualValidation(true);
        words.setErrorMessage(getTranslation("communication.talk.refused.NO_WORDS"));
        add(words);
        var send = new Buttons.Accent(button, click -> {
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) {
                words.focus();
            } else if (work.test(words.getValue())) {
                done = true;
                close();
            }
        });
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Buttons.Plain(getTranslation("communication.talk.cancel"), click -> close()), send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) words.focus();
            else if (!done) otherwise.run();
        });
    }

    AskWords with(String present) {
        words.setValue(present);
        return this;
    }

    AskWords orElse(SerializableRunnable instead) {
        otherwise = instead;
        return this;
    }
}
