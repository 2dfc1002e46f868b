package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.OwnerChoice;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that goals and measures have in common. */
final class LineFields {
    private final Component form;
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>();
    private final ComboBox<OwnerChoice> owner = new ComboBox<>();

    LineFields(Component form, SerializableFunction<Side, List<OwnerChoice>> owners) {
        this.form = form;
        owner.setLabel(form.getTranslation("plans.owner"));
        owner.setItemLabelGenerator(OwnerChoice::name);
        owner.setClearButtonVisible(true);
        side.setLabel(form.getTranslation("plans.side"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(one -> form.getTranslation("words.side." + one));
        side.addValueChangeListener(change -> {
            owner.setItems(owners.apply(change.getValue()));
            owner.setValue(null);
        });
        side.setValue(Side.DEALER);
    }

    RadioButtonGroup<Side> side() {
        return side;
    }

    ComboBox<OwnerChoice> owner() {
        return owner;
    }

    Select<Theme> theme() {
        var theme = new Select<Theme>();
        theme.setLabel(form.getTranslation("plans.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(one -> form.getTranslation("words.theme." + one));
        theme.setValue(Theme.SALES);
        return theme;
    }

    Select<Proof> proof() {
        var proof = new Select<Proof>();
        proof.setLabel(form.getTranslation("plans.proof"));
        proof.setItems(Proof.values());
        proof.setEmptySelectionAllowed(true);
        proof.setEmptySelectionCaption(form.getTranslation("plans.notYet"));
        proof.setPlaceholder(form.getTranslation("plans.notYet"));
        proof.setItemLabelGenerator(one -> form.getTranslation(one == null ? "plans.notYet" : "words.proof." + one));
        return proof;
    }

    static void choose(ComboBox<OwnerChoice> box, @Nullable UserId person) {
        box.setValue(
                person == null
                        ? null
                        : box.getListDataView()
                                .getItems()
                                .filter(one -> one.id().equals(person))
                                .findFirst()
                                .orElse(null));
    }
}
