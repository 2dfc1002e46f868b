package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.policy.Aftercare;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyVersion;
import io.tanxin.ui.Card;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A stage's policy to be filled in: a card for each thing that it decides, and what every number does. */
final class PolicyForm extends Div {
    private final NurturePolicy before;
    private final LocalDate today;
    private final KindField kind;
    private final EnumMap<PolicyNumber, NumberField> numbers = new EnumMap<>(PolicyNumber.class);
    private final MomentsField moments;
    private final DaysField days;
    private final FormsField forms;
    private final Paragraph sum = new Paragraph();
    private final Card momentsCard;
    private final Card aftercareCard;

    PolicyForm(PolicyVersion version, List<KeyMoment> all, LocalDate today, PolicyWords words) {
        this.today = today;
        before = version.policy();
        addClassName("policy-form");
        kind = new KindField(before.kind(), words);
        moments = new MomentsField(all, before.moments(), words);
        days = new DaysField(before.aftercare().days());
        forms = new FormsField(before.aftercare().forms(), words);
        momentsCard = new Card(getTranslation("policies.group.MOMENTS"), moments);
        aftercareCard = new Card(getTranslation("policies.group.AFTERCARE"), days, forms);
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("quiet");
        add(
                new Card(getTranslation("policies.group.TALKS"), fields(PolicyNumber.Group.TALKS)),
                new Card(getTranslation("policies.group.MIX"), kind, fields(PolicyNumber.Group.MIX), sum),
                momentsCard,
                aftercareCard,
                new Card(getTranslation("policies.group.PROMISES"), fields(PolicyNumber.Group.PROMISES)));
        sum();
    }

    /** Words below a part of it, renewed with every change of that part. */
    void below(PolicyPart part, Component words, SerializableRunnable renew) {
        switch (part) {
            case PolicyPart.Number(var number) -> {
                var field = Objects.requireNonNull(numbers.get(number));
                ((Div) field.getParent().orElseThrow()).add(words);
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.addValueChangeListener(change -> renew.run());
            }
            case PolicyPart.Other.MOMENTS -> {
                momentsCard.add(words);
                moments.addValueChangeListener(change -> renew.run());
            }
            case PolicyPart.Other.AFTERCARE -> {
                aftercareCard.add(words);
                days.setValueChangeMode(ValueChangeMode.LAZY);
                days.addValueChangeListener(change -> renew.run());
                forms.addValueChangeListener(change -> renew.run());
            }
        }
        renew.run();
    }

    private Div fields(PolicyNumber.Group group) {
        var grid = new Div();
        grid.addClassName("policy-numbers");
        if (group == PolicyNumber.Group.MIX) grid.addClassName("pairs");
        for (var number : PolicyNumber.of(group)) {
            var field = new NumberField(number, before.get(number));
            field.addValueChangeListener(change -> sum());
            numbers.put(number, field);
            grid.add(new Div(field));
        }
        return grid;
    }

    /** What the least and the most shares come to, said while they are being changed. */
    private void sum() {
        sum.setText(getTranslation(
                "policies.sum",
                total(PolicyNumber.CARE_LEAST, PolicyNumber.MANAGE_LEAST, PolicyNumber.TEACH_LEAST),
                total(PolicyNumber.CARE_MOST, PolicyNumber.MANAGE_MOST, PolicyNumber.TEACH_MOST)));
    }

    private int total(PolicyNumber... of) {
        return Arrays.stream(of).mapToInt(this::value).sum();
    }

    int value(PolicyNumber number) {
        var field = numbers.get(number);
        return field == null || field.getValue() == null ? 0 : field.getValue();
    }

    /** Empty: something is wrong, and it is said at its field. */
    Optional<PolicyDraft> draft(LocalDate from) {
        var bad = numbers.values().stream().filter(NumberField::isBad).findFirst();
        if (bad.isPresent()) {
            bad.get().focus();
            return Optional.empty();
        }
        if (days.isBad()) return Optional.empty();
        return meant().map(draft -> new PolicyDraft(draft.policy(), from));
    }

    /** As it is filled in, from today on; empty: the days after a support cannot be read. */
    Optional<PolicyDraft> meant() {
        var filled = new EnumMap<PolicyNumber, Integer>(PolicyNumber.class);
        for (var number : PolicyNumber.values()) filled.put(number, value(number));
        return days.days()
                .map(read -> new NurturePolicy(
                        before.version(),
                        before.stage(),
                        kind.getValue(),
                        filled,
                        new Aftercare(read, forms.getValue()),
                        moments.moments()))
                .map(policy -> new PolicyDraft(policy, today));
    }
}
