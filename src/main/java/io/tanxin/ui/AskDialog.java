package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What is asked before something changes: fields one below the other, and one button that does it. */
@Route(
        value = "ask-dialog",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
public final class AskDialog extends Dialog {
    private final Div body = new Div();

    public AskDialog(String title) {
        setHeaderTitle(title);
        body.addClassName("promise-form");
        add(body);
        setWidth("min(36rem, 94vw)");
    }

    public <C extends Component> C put(C part) {
        body.add(part);
        return part;
    }

    /** Above all fields. */
    public void say(Component part) {
        body.addComponentAsFirst(part);
    }

    /** What somebody wrote, as it was written. */
    public Paragraph quote(String words) {
        return paragraph(words, "promise-quote");
    }

    public Paragraph note(String words) {
        return paragraph(words, "quiet");
    }

    private Paragraph paragraph(String words, String look) {
        var paragraph = put(new Paragraph(words));
        paragraph.addClassName(look);
        return paragraph;
    }

    public TextField line(String label, int most) {
        var line = put(new TextField(label));
        line.setMaxLength(most);
        line.setWidthFull();
        return line;
    }

    public TextArea words(String label, int most) {
        var words = put(new TextArea(label));
        words.setMaxLength(most);
        words.setMinRows(3);
        words.setWidthFull();
        return words;
    }

    public <T> ComboBox<T> box(String label) {
        var box = put(new ComboBox<T>(label));
        box.setWidthFull();
        return box;
    }

    public <T> RadioButtonGroup<T> choice(String label, List<T> items) {
        var group = put(new RadioButtonGroup<T>(label));
        group.setItems(items);
        return group;
    }

    public Checkbox tick(String label) {
        return put(new Checkbox(label));
    }

    public MoneyField money(String label, Currency usual) {
        return put(new MoneyField(label, usual));
    }

    public DatePicker day(String label, LocalDate from) {
        var day = put(DateWords.in(new DatePicker(label)));
        day.setMin(from);
        return day;
    }

    /**
     * Opens.
     *
     * @param ok does it, and says whether it was done: then the dialog closes
     */
    public void ask(String button, SerializableSupplier<Boolean> ok) {
        var done = new Buttons.Accent(button, click -> {
            if (ok.get()) close();
        });
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), done);
        open();
    }

    /** Whether something stands in it; if not, it says so at the field. */
    public <F extends HasValue<?, ?> & HasValidationProperties> boolean filled(F field) {
        var empty = field.getValue() instanceof String words ? words.isBlank() : field.isEmpty();
        return isThere(field, !empty);
    }

    public boolean filled(DatePicker day) {
        Needed.mark(day, getTranslation("ui.required"));
        return !day.isInvalid();
    }

    /** What is no amount at all has been told at the field already. */
    public boolean filled(MoneyField money) {
        return !money.isInvalid() && isThere(money, money.getValue() != null);
    }

    private boolean isThere(HasValidationProperties field, boolean there) {
        field.setErrorMessage(getTranslation("ui.required"));
        field.setInvalid(!there);
        return there;
    }
}
