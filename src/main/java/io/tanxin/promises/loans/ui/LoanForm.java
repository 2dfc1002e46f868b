package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.promises.loans.LoanDraft;
import io.tanxin.promises.loans.LoanKind;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit that goes out and is to come back; knows no service, hands over a draft. */
@Route(
        value = "loan-form",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class LoanForm extends Dialog {
    private static final int USUAL_DAYS = 14;
    private final SerializableConsumer<LoanDraft> save;
    private final ComboBox<DealerBrief> dealer = new ComboBox<>();
    private final RadioButtonGroup<LoanKind> kind = new RadioButtonGroup<>();
    private final TextField item = new TextField();
    private final TextField serial = new TextField();
    private final MoneyField value;
    private final DatePicker sent = DateWords.in(new DatePicker());
    private final DatePicker expected = DateWords.in(new DatePicker());

    @FunctionalInterface
    interface Search extends Serializable {
        List<DealerBrief> find(String words, int offset, int limit);
    }

    LoanForm(
            Search dealers,
            SerializableFunction<DealerId, LocalDate> today,
            @Nullable DealerBrief fixed,
            SerializableConsumer<LoanDraft> save) {
        this.save = save;
        setHeaderTitle(getTranslation("promises.loans.lend"));
        dealer.setLabel(getTranslation("promises.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(
                query -> dealers.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealer.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            var day = today.apply(change.getValue().id());
            if (sent.isEmpty()) sent.setValue(day);
            if (expected.isEmpty()) expected.setValue(day.plusDays(USUAL_DAYS));
        });
        kind.setLabel(getTranslation("promises.loans.kind"));
        kind.setItems(LoanKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("words.loan." + one));
        kind.setValue(LoanKind.REPLACEMENT);
        item.setLabel(getTranslation("promises.loans.item"));
        item.setMaxLength(LoanDraft.LONGEST_ITEM);
        item.setRequiredIndicatorVisible(true);
        serial.setLabel(getTranslation("promises.loans.serial"));
        serial.setMaxLength(LoanDraft.LONGEST_SERIAL);
        value = new MoneyField(
                getTranslation("promises.loans.value"), Money.of("CN").orElseThrow());
        sent.setLabel(getTranslation("promises.loans.sentOn"));
        expected.setLabel(getTranslation("promises.loans.expected"));
        if (fixed != null) {
            dealer.setValue(fixed);
            dealer.setVisible(false);
        }
        var body = new Div(dealer, kind, item, serial, value, sent, expected);
        body.addClassName("promise-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("promises.form.save"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(32rem, 94vw)");
        (fixed == null ? dealer : item).getElement().callJsFunction("focus");
    }

    private void ok() {
        var required = getTranslation("promises.form.required");
        dealer.setErrorMessage(required);
        dealer.setInvalid(dealer.isEmpty());
        Needed.mark(item, required);
        Needed.mark(sent, required);
        Needed.mark(expected, required);
        if (dealer.isInvalid() || item.isInvalid() || sent.isInvalid() || expected.isInvalid() || value.isInvalid())
            return;
        save.accept(new LoanDraft(
                dealer.getValue().id(),
                kind.getValue(),
                item.getValue(),
                serial.getValue(),
                value.getValue(),
                sent.getValue(),
                expected.getValue()));
    }
}
