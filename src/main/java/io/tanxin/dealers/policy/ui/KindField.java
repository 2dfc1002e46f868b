package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.select.Select;
import io.tanxin.dealers.policy.NurturePolicy;

/** What a policy builds. */
final class KindField extends Select<NurturePolicy.Kind> {

    KindField(NurturePolicy.Kind now, PolicyWords words) {
        setLabel(getTranslation("dealers.policy"));
        setItems(NurturePolicy.Kind.values());
        setItemLabelGenerator(words::kind);
        setHelperText(getTranslation("dealers.policy.help"));
        setValue(now);
    }
}
