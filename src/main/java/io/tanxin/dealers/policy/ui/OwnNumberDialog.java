package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** One number that shall be different for one dealer: which, how much, why, until when. */
@Route(
        value = "own-number",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class OwnNumberDialog extends Dialog {

    record Given(PolicyNumber number, int value, String reason, LocalDate to) implements Serializable {}

    private final Select<PolicyNumber> number = new Select<>();
    private final IntegerField value = new IntegerField(getTranslation("policies.own.value"));
    private final TextArea reason = new TextArea(getTranslation("policies.own.reason"));
    private final DatePicker to = DateWords.in(new DatePicker(getTranslation("policies.own.to")));

    OwnNumberDialog(
            NurturePolicy policy,
            Set<PolicyNumber> running,
            LocalDate today,
            PolicyWords words,
            SerializablePredicate<Given> set) {
        setHeaderTitle(getTranslation("policies.own.set"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        number.setLabel(getTranslation("policies.own.number"));
        number.setItems(Arrays.stream(PolicyNumber.values())
                .filter(one -> !running.contains(one))
                .toList());
        number.setItemLabelGenerator(words::number);
        number.addValueChangeListener(chosen -> {
            var one = chosen.getValue();
            value.setMin(one.least());
            value.setMax(one.most());
            value.setValue(policy.get(one));
            value.setHelperText(getTranslation("policies.number." + one + ".help"));
            var between = getTranslation("dealers.policies.between", one.least(), one.most());
            value.setI18n(new IntegerField.IntegerFieldI18n()
                    .setBadInputErrorMessage(between)
                    .setMinErrorMessage(between)
                    .setMaxErrorMessage(between));
        });
        value.setStepButtonsVisible(true);
        value.setRequiredIndicatorVisible(true);
        reason.setMaxLength(PolicyOverrides.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        to.setMin(today);
        to.setMax(today.plusYears(PolicyOverrides.MOST_YEARS));
        to.setHelperText(getTranslation("policies.own.to.help"));
        to.setRequiredIndicatorVisible(true);
        var form = new Div(number, value, reason, to);
        form.addClassName("day-form");
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> save(set)));
    }

    private void save(SerializablePredicate<Given> set) {
        var needed = getTranslation("ui.required");
        Needed.mark(number, needed);
        Needed.mark(value, needed);
        if (reason.getValue().isBlank()) reason.clear();
        Needed.mark(reason, needed);
        Needed.mark(to, needed);
        if (number.isInvalid() || value.isInvalid() || reason.isInvalid() || to.isInvalid()) return;
        if (set.test(new Given(number.getValue(), value.getValue(), reason.getValue(), to.getValue()))) close();
    }
}
