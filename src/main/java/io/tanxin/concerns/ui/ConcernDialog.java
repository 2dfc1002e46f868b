package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked before a concern changes: the fields of all its dialogs come from here. */
@Route(
        value = "concern-dialog",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ConcernDialog extends Dialog {
    private final Div body = new Div();

    ConcernDialog(String title) {
        setHeaderTitle(title);
        body.addClassName("promise-form");
        add(body);
        setWidth("min(34rem, 94vw)");
    }

    TextArea words(String label, int most) {
        var words = new TextArea(label);
        words.setMaxLength(most);
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

    <T> RadioButtonGroup<T> choice(String label, List<T> items) {
        var group = new RadioButtonGroup<T>(label);
        group.setItems(items);
        body.add(group);
        return group;
    }

    Checkbox tick(String label) {
        var tick = new Checkbox(label);
        body.add(tick);
        return tick;
    }

    DatePicker day(String label, LocalDate from) {
        var day = DateWords.in(new DatePicker(label));
        day.setMin(from);
        body.add(day);
        return day;
    }

    void say(Component component) {
        body.addComponentAsFirst(component);
    }

    /** @param ok does it, and says whether it was done: then the dialog closes */
    void ask(String button, SerializableSupplier<Boolean> ok) {
        var done = new Buttons.Accent(button, click -> {
            if (ok.get()) close();
        });
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), done);
        open();
    }

    boolean filled(TextArea words) {
        var empty = words.getValue().isBlank();
        words.setErrorMessage(getTranslation("ui.required"));
        words.setInvalid(empty);
        return !empty;
    }

    boolean filled(DatePicker day) {
        Needed.mark(day, getTranslation("ui.required"));
        return !day.isInvalid();
    }

    boolean chosen(RadioButtonGroup<?> group) {
        group.setErrorMessage(getTranslation("ui.required"));
        group.setInvalid(group.isEmpty());
        return !group.isEmpty();
    }

    boolean chosen(ComboBox<?> box) {
        box.setErrorMessage(getTranslation("ui.required"));
        box.setInvalid(box.isEmpty());
        return !box.isEmpty();
    }

    /** A key with its words, as boxes offer it. */
    record Choice<K>(@Nullable K key, String words) implements java.io.Serializable {}
}
