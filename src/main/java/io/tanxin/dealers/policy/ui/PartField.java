package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.OwnPart;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What one part of a policy is filled in with, beginning with what it says now.
 *
 * @param said empty: something is wrong, and it is said at the field
 */
record PartField(Component field, SerializableSupplier<Optional<OwnPart>> said) implements Serializable {

    static PartField of(OwnPart now, List<KeyMoment> moments, PolicyWords words) {
        return switch (now) {
            case OwnPart.Kind(var kind) -> {
                var field = new KindField(kind, words);
                yield of(field, () -> Optional.of(new OwnPart.Kind(field.getValue())));
            }
            case OwnPart.Number(var number, var value) -> {
                var field = new NumberField(number, value);
                yield of(
                        field,
                        () -> field.isBad()
                                ? Optional.empty()
                                : Optional.of(new OwnPart.Number(number, field.getValue())));
            }
            case OwnPart.Moments(var chosen) -> {
                var field = new MomentsField(moments, chosen, words);
                yield of(field, () -> Optional.of(new OwnPart.Moments(field.moments())));
            }
            case OwnPart.AftercareDays(var days) -> {
                var field = new DaysField(days);
                yield of(
                        field,
                        () -> field.isBad() ? Optional.empty() : field.days().map(OwnPart.AftercareDays::new));
            }
            case OwnPart.AftercareForms(var forms) -> {
                var field = new FormsField(forms, words);
                yield of(field, () -> Optional.of(new OwnPart.AftercareForms(field.getValue())));
            }
        };
    }

    // which part it is stands above it already
    private static <F extends Component & HasLabel> PartField of(
            F field, SerializableSupplier<Optional<OwnPart>> said) {
        field.setLabel(field.getTranslation("policies.own.value"));
        return new PartField(field, said);
    }
}
