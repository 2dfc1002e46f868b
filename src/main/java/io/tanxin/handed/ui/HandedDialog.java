package io.tanxin.handed.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.time.LocalDate;

/** The fields of what is asked when something is handed on or answered. */
@Route(
        value = "handed-dialog",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class HandedDialog extends Dialog {
    private static final int LONGEST = 1000;
    private final Div body = new Div();

    HandedDialog(String title) {
        setHeaderTitle(title);
        body.addClassName("promise-form");
        add(body);
        setWidth("min(34rem, 94vw)");
    }

    TextArea words(String label) {
        var words = new TextArea(label);
        words.setMaxLength(LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        body.add(words);
        return words;
    }

    <T> ComboBox<T> box(String label) {
        var box = new ComboBox<T>(label);
        box.setWidthFull();
        body.add(box);
        return box;
    }

    DatePicker day(String label, LocalDate from) {
        var day = DateWords.in(new DatePicker(label));
        day.setMin(from);
        body.add(day);
        return day;
    }

    Paragraph quote(String words) {
        var quote = new Paragraph(words);
        quote.addClassName("promise-quote");
        body.add(quote);
        return quote;
    }

    Paragraph note(String words) {
        var note = new Paragraph(words);
        note.addClassName("quiet");
        body.add(note);
        return note;
    }

    /** @param ok does it, and says whether it was done: then the dialog closes */
    void ask(String button, SerializableSupplier<Boolean> ok) {
        var done = new Buttons.Accent(button, click -> {
            if (ok.get()) close();
        });
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), done);
        open();
    }

    boolean filled(TextArea words) {
        var empty = words.getValue().isBlank();
        words.setErrorMessage(getTranslation("handed.form.required"));
        words.setInvalid(empty);
        return !empty;
    }

    boolean filled(DatePicker day) {
        Needed.mark(day, getTranslation("handed.form.required"));
        return !day.isInvalid();
    }

    boolean chosen(ComboBox<?> box) {
        box.setErrorMessage(getTranslation("handed.form.required"));
        box.setInvalid(box.isEmpty());
        return !box.isEmpty();
    }
}
