package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One part of the policy that shall be different for one dealer: which, what it says instead, why, until when. */
@Route(
        value = "own-part",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class OwnPartDialog extends Dialog {

    record Given(OwnPart part, String reason, LocalDate to) implements Serializable {}

    private final Select<OwnPart> part = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("policies.own.reason"));
    private final DatePicker to = DateWords.in(new DatePicker(getTranslation("policies.own.to")));
    private @Nullable PartField field;

    /** @param parts what can be chosen, each with what it says now */
    OwnPartDialog(
            List<OwnPart> parts,
            List<KeyMoment> moments,
            LocalDate today,
            PolicyWords words,
            SerializablePredicate<Given> set) {
        var form = new Div();
        form.addClassName("day-form");
        setHeaderTitle(getTranslation("policies.own.set"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        part.setLabel(getTranslation("policies.own.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(words::part);
        part.addValueChangeListener(chosen -> {
            if (field != null) form.remove(field.field());
            field = PartField.of(chosen.getValue(), moments, words);
            form.addComponentAtIndex(1, field.field());
        });
        reason.setMaxLength(PolicyOverrides.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        to.setMin(today);
        to.setMax(today.plusYears(PolicyOverrides.MOST_YEARS));
        to.setHelperText(getTranslation("policies.own.to.help"));
        to.setRequiredIndicatorVisible(true);
        form.add(part, reason, to);
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> save(set)));
    }

    private void save(SerializablePredicate<Given> set) {
        var needed = getTranslation("ui.required");
        Needed.mark(part, needed);
        if (reason.getValue().isBlank()) reason.clear();
        Needed.mark(reason, needed);
        Needed.mark(to, needed);
        var said = field == null ? Optional.<OwnPart>empty() : field.said().get();
        if (said.isEmpty() || reason.isInvalid() || to.isInvalid()) return;
        if (set.test(new Given(said.get(), reason.getValue(), to.getValue()))) close();
    }
}
