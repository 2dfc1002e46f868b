package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.KeyMomentId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** At which moments material help is right; a retired one can be kept, not chosen anew. */
final class MomentsField extends CheckboxGroup<KeyMoment> {

    MomentsField(List<KeyMoment> all, Set<KeyMomentId> now, PolicyWords words) {
        setLabel(getTranslation("policies.moments.right"));
        setItems(all.stream()
                .filter(one -> !one.retired() || now.contains(one.id()))
                .toList());
        setItemLabelGenerator(one -> one.in(words.dates().locale()));
        setValue(all.stream().filter(one -> now.contains(one.id())).collect(Collectors.toSet()));
        setHelperText(getTranslation("policies.moments.help"));
    }

    Set<KeyMomentId> moments() {
        return getValue().stream().map(KeyMoment::id).collect(Collectors.toSet());
    }
}
