package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** So many days after a support it is asked how it went: numbers, however they are set apart. */
final class DaysField extends TextField {

    DaysField(List<Integer> now) {
        setLabel(getTranslation("policies.aftercare.days"));
        setHelperText(getTranslation("policies.aftercare.days.help"));
        setValue(PolicyWords.days(now));
    }

    /** Empty: they cannot be read. */
    Optional<List<Integer>> days() {
        var said = getValue().strip();
        if (!said.matches("(\\d{1,3}(\\s*[,，、;\\s]\\s*\\d{1,3})*)?")) return Optional.empty();
        return Optional.of(Arrays.stream(said.split("[,，、;\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .toList());
    }

    /** Says so at the field, and goes there. */
    boolean isBad() {
        var bad = days().isEmpty();
        if (bad) {
            setErrorMessage(getTranslation("policies.fault.AFTERCARE"));
            focus();
        }
        setInvalid(bad);
        return bad;
    }
}
