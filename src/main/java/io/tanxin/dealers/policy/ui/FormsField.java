package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.tanxin.dealers.policy.SupportForm;
import java.util.Set;

/** After which forms of support it is asked how it went. */
final class FormsField extends CheckboxGroup<SupportForm> {

    FormsField(Set<SupportForm> now, PolicyWords words) {
        setLabel(getTranslation("policies.aftercare.forms"));
        setHelperText(getTranslation("policies.aftercare.forms.help"));
        setItems(SupportForm.values());
        setItemLabelGenerator(words::form);
        setValue(now);
    }
}
