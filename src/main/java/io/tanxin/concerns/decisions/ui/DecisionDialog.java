package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What is asked before a decision changes: the fields of all its dialogs come from here. */
@Route(
        value = "decision-dialog",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class DecisionDialog extends Dialog {
    private final Div body = new Div();

    DecisionDialog(String title) {
        setHeaderTitle(title);
        body.addClassName("promise-form");
        add(body);
        setWidth("min(38rem, 94vw)");
    }

    <C extends Component> C put(C part) {
        body.add(part);
        return part;
    }

    TextField line(String label, int most) {
        var line = new TextField(label);
        line.setMaxLength(most);
        line.setWidthFull();
        return put(line);
    }

    TextArea words(String label, int most) {
        var words = new TextArea(label);
        words.setMaxLength(most);
        words.setMinRows(2);
        words.setWidthFull();
        return put(words);
    }

    <T> ComboBox<T> box(String label) {
        var box = new ComboBox<T>(label);
        box.setWidthFull();
        return put(box);
    }

    <T> RadioButtonGroup<T> choice(String label, List<T> items) {
        var group = new RadioButtonGroup<T>(label);
        group.setItems(items);
        return put(group);
    }

    Checkbox tick(String label) {
        return put(new Checkbox(label));
    }

    MoneyField money(String label, Currency usual) {
        return put(new MoneyField(label, usual));
    }

    DatePicker day(String label, LocalDate from) {
        var day = DateWords.in(new DatePicker(label));
        day.setMin(from);
        return put(day);
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
        words.setErrorMessage(getTranslation("ui.required"));
        words.setInvalid(words.getValue().isBlank());
        return !words.isInvalid();
    }

    boolean filled(TextField line) {
        line.setErrorMessage(getTranslation("ui.required"));
        line.setInvalid(line.getValue().isBlank());
        return !line.isInvalid();
    }

    boolean filled(DatePicker day) {
        Needed.mark(day, getTranslation("ui.required"));
        return !day.isInvalid();
    }

    boolean filled(MoneyField money) {
        if (money.isInvalid()) return false;
        money.setErrorMessage(getTranslation("ui.required"));
        money.setInvalid(money.getValue() == null);
        return !money.isInvalid();
    }

    boolean chosen(RadioButtonGroup<?> group) {
        group.setErrorMessage(getTranslation("ui.required"));
        group.setInvalid(group.isEmpty());
        return !group.isInvalid();
    }

    boolean chosen(ComboBox<?> box) {
        box.setErrorMessage(getTranslation("ui.required"));
        box.setInvalid(box.isEmpty());
        return !box.isInvalid();
    }
}
