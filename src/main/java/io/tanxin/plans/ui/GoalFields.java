package io.tanxin.plans.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.plans.GoalDraft;
import io.tanxin.plans.OwnerChoice;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A goal's fields: what, from where, how much in each year, who sees to it, what shows it. */
final class GoalFields extends Div {
    private record YearField(int year, BigDecimalField field) implements java.io.Serializable {}

    private final Select<Theme> theme;
    private final TextField words = new TextField();
    private final TextField unit = new TextField();
    private final BigDecimalField start = new BigDecimalField();
    private final RadioButtonGroup<Side> side;
    private final ComboBox<OwnerChoice> owner;
    private final Select<Proof> proof;
    private final List<YearField> targets = new ArrayList<>();

    GoalFields(int firstYear, int lastYear, SerializableFunction<Side, List<OwnerChoice>> owners) {
        addClassName("plan-form");
        var lines = new LineFields(this, owners);
        theme = lines.theme();
        side = lines.side();
        owner = lines.owner();
        proof = lines.proof();
        words.setLabel(getTranslation("plans.goal.words"));
        words.setMaxLength(200);
        words.setRequiredIndicatorVisible(true);
        unit.setLabel(getTranslation("plans.unit"));
        unit.setMaxLength(30);
        start.setLabel(getTranslation("plans.start"));
        start.setLocale(getLocale());
        var years = new Div();
        years.addClassName("plan-targets");
        for (int year = firstYear; year <= lastYear; year++) {
            var field = new BigDecimalField(String.valueOf(year));
            field.setLocale(getLocale());
            targets.add(new YearField(year, field));
            years.add(field);
        }
        var hint = new Paragraph(getTranslation("plans.goal.targetsHelp"));
        hint.addClassName("quiet");
        add(theme, words, unit, start, new H3(getTranslation("plans.goal.targets")), hint, years, side, owner, proof);
    }

    void show(GoalDraft says) {
        theme.setValue(says.theme());
        words.setValue(says.words());
        unit.setValue(says.unit());
        start.setValue(says.start());
        targets.forEach(one -> one.field().setValue(says.targets().get(one.year())));
        side.setValue(says.side());
        LineFields.choose(owner, says.owner());
        proof.setValue(says.proof());
    }

    /** Null: something is missing, and the field says so. */
    @Nullable GoalDraft read() {
        words.setErrorMessage(getTranslation("ui.required"));
        words.setInvalid(words.getValue().isBlank());
        var bad = words.isInvalid()
                || start.isInvalid()
                || targets.stream().anyMatch(one -> one.field().isInvalid());
        if (bad) return null;
        var numbers = new TreeMap<Integer, BigDecimal>();
        targets.forEach(one -> {
            if (!one.field().isEmpty()) numbers.put(one.year(), one.field().getValue());
        });
        return new GoalDraft(
                theme.getValue(),
                words.getValue(),
                unit.getValue(),
                start.getValue(),
                numbers,
                side.getValue(),
                owner.getValue() == null ? null : owner.getValue().id(),
                proof.getValue());
    }
}
