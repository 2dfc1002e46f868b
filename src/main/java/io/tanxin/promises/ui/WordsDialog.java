package io.tanxin.promises.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Needed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for some words, and for a day if one is wanted, before a promise changes. */
final class WordsDialog extends Dialog {
    private static final int LONGEST = 1000;
    private final TextArea words = new TextArea();
    private final @Nullable DatePicker day;
    private final SerializableBiConsumer<String, @Nullable LocalDate> then;

    WordsDialog(String title, String about, String label, String button, SerializableConsumer<String> then) {
        this(title, about, label, button, null, (said, noDay) -> then.accept(said));
    }

    WordsDialog(
            String title,
            String about,
            String label,
            String button,
            @Nullable DatePicker day,
            SerializableBiConsumer<String, @Nullable LocalDate> then) {
        this.day = day;
        this.then = then;
        setHeaderTitle(title);
        words.setLabel(label);
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.setI18n(new TextArea.TextAreaI18n()
                .setRequiredErrorMessage(getTranslation("promises.form.required"))
                .setMaxLengthErrorMessage(getTranslation("promises.refused.TOO_LONG")));
        var promise = new Paragraph(about);
        promise.addClassName("promise-quote");
        var body = new Div(promise);
        body.addClassName("promise-form");
        if (day != null) {
            day.setRequiredIndicatorVisible(true);
            body.add(day);
        }
        body.add(words);
        add(body);
        var ok = new Buttons.Accent(button, click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(30rem, 94vw)");
        words.focus();
    }

    private void ok() {
        var said = words.getValue().strip();
        words.setInvalid(said.isEmpty());
        if (said.isEmpty()) words.setErrorMessage(getTranslation("promises.form.required"));
        if (day != null) Needed.mark(day, getTranslation("promises.form.required"));
        if (said.isEmpty() || day != null && day.isInvalid()) return;
        close();
        then.accept(said, day == null ? null : day.getValue());
    }
}
