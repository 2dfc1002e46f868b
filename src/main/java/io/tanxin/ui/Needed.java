package io.tanxin.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.function.SerializableRunnable;

/** Fields that must not stay empty. */
public final class Needed {

    private Needed() {}

    /** Says so at the field if it is empty; whatever comes into it next is judged in the field's own words again. */
    public static <V, F extends HasValue<?, V> & HasValidationProperties & HasValidator<V>> void mark(
            F field, String words) {
        if (!field.isEmpty() || field.isInvalid()) return;
        field.setErrorMessage(words);
        field.setInvalid(true);
        SerializableRunnable own = () -> {
            if (!words.equals(field.getErrorMessage())) return;
            var found = field.getDefaultValidator().apply(field.getValue(), null);
            field.setErrorMessage(found.isError() ? found.getErrorMessage() : "");
        };
        field.addValueChangeListener(change -> own.run());
        field.addValidationStatusChangeListener(status -> own.run());
    }
}
