package io.tanxin.plans.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.OwnerChoice;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A measure's fields: what, who, by when, how much, what shows it, what the other side does for it. */
final class MeasureFields extends Div {
    private final Select<Theme> theme;
    private final TextArea words = new TextArea();
    private final Select<Integer> year = new Select<>();
    private final DatePicker due = DateWords.in(new DatePicker());
    private final BigDecimalField quantity = new BigDecimalField();
    private final TextField unit = new TextField();
    private final RadioButtonGroup<Side> side;
    private final ComboBox<OwnerChoice> owner;
    private final Select<Proof> proof;
    private final TextField otherSide = new TextField();
    private final MoneyField cost;

    MeasureFields(int firstYear, int lastYear, Currency usual, SerializableFunction<Side, List<OwnerChoice>> owners) {
        addClassName("plan-form");
        var lines = new LineFields(this, owners);
        theme = lines.theme();
        side = lines.side();
        owner = lines.owner();
        proof = lines.proof();
        cost = new MoneyField(getTranslation("plans.cost"), usual);
        words.setLabel(getTranslation("plans.measure.words"));
        words.setMaxLength(200);
        words.setMinRows(2);
        words.setRequiredIndicatorVisible(true);
        year.setLabel(getTranslation("plans.year"));
        year.setItems(IntStream.rangeClosed(firstYear, lastYear).boxed().toList());
        year.setValue(firstYear);
        year.addValueChangeListener(change -> {
            if (change.isFromClient() && !due.isEmpty())
                due.setValue(due.getValue().withYear(change.getValue()));
        });
        due.setLabel(getTranslation("plans.due"));
        due.setHelperText(getTranslation("plans.measure.dueHelp"));
        due.setMin(LocalDate.of(firstYear, 1, 1));
        due.setMax(LocalDate.of(lastYear, 12, 31));
        due.addValueChangeListener(change -> {
            if (change.isFromClient() && !due.isInvalid() && change.getValue() != null)
                year.setValue(change.getValue().getYear());
        });
        quantity.setLabel(getTranslation("plans.quantity"));
        quantity.setLocale(getLocale());
        unit.setLabel(getTranslation("plans.unit"));
        unit.setMaxLength(30);
        otherSide.setMaxLength(300);
        side.addValueChangeListener(change -> askOtherSide());
        askOtherSide();
        add(theme, words, year, due, side, owner, quantity, unit, proof, cost, otherSide);
    }

    void show(MeasureDraft says) {
        theme.setValue(says.theme());
        words.setValue(says.words());
        year.setValue(says.year());
        due.setValue(says.due());
        side.setValue(says.side());
        LineFields.choose(owner, says.owner());
        quantity.setValue(says.quantity());
        unit.setValue(says.unit() == null ? "" : says.unit());
        proof.setValue(says.proof());
        cost.setValue(says.cost());
        otherSide.setValue(says.otherSide() == null ? "" : says.otherSide());
    }

    /** Null: something is missing, and the field says so. */
    @Nullable MeasureDraft read() {
        words.setErrorMessage(getTranslation("ui.required"));
        words.setInvalid(words.getValue().isBlank());
        if (words.isInvalid() || due.isInvalid() || quantity.isInvalid() || cost.isInvalid()) return null;
        return new MeasureDraft(
                theme.getValue(),
                words.getValue(),
                side.getValue(),
                owner.getValue() == null ? null : owner.getValue().id(),
                otherSide.getValue(),
                year.getValue(),
                due.getValue(),
                quantity.getValue(),
                unit.getValue(),
                cost.getValue(),
                proof.getValue());
    }

    private void askOtherSide() {
        otherSide.setLabel(getTranslation("plans.otherSide." + side.getValue()));
    }
}
