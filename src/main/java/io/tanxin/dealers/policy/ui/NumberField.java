package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import io.tanxin.dealers.policy.PolicyNumber;

/** One number of a policy: what it is called, what it does, and between which bounds it makes sense. */
final class NumberField extends IntegerField {

    NumberField(PolicyNumber number, int now) {
        setLabel(getTranslation("policies.number." + number));
        setHelperText(getTranslation("policies.number." + number + ".help"));
        setMin(number.least());
        setMax(number.most());
        setStepButtonsVisible(true);
        setRequiredIndicatorVisible(true);
        var between = getTranslation("dealers.policies.between", number.least(), number.most());
        setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(between)
                .setRequiredErrorMessage(getTranslation("ui.required"))
                .setMinErrorMessage(between)
                .setMaxErrorMessage(between));
        setValue(now);
    }

    /** Says so at the field, and goes there. */
    boolean isBad() {
        var value = getValue();
        var bad = value == null || value < getMin() || value > getMax();
        setInvalid(bad);
        if (bad) focus();
        return bad;
    }
}
