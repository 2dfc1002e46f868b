package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Below a part of the policy: whom it would touch now, said anew while it is being changed. */
record Touching(PolicyPart part, PolicyPreview preview) {
    private static final int SHOWN = 50;

    static Stream<Touching> of(List<PolicyPreview> previews) {
        return previews.stream().flatMap(one -> one.parts().stream().map(part -> new Touching(part, one)));
    }

    void beside(PolicyForm form, Stage stage) {
        var words = new Div();
        words.addClassName("policy-touched");
        words.getElement().setAttribute("role", "status");
        form.below(part, words, () -> show(words, form, stage));
    }

    private void show(Div words, PolicyForm form, Stage stage) {
        words.removeAll();
        form.meant().filter(this::isSensible).ifPresent(draft -> show(words, draft, stage));
    }

    private boolean isSensible(PolicyDraft draft) {
        return !(part instanceof PolicyPart.Number(var number))
                || number.allows(draft.policy().get(number));
    }

    private void show(Div words, PolicyDraft draft, Stage stage) {
        var lines = preview.touched(part, draft, SHOWN + 1);
        var key = "policies.touched." + said();
        if (lines.isEmpty()) {
            words.setText(words.getTranslation(key, 0));
            return;
        }
        var list = new UnorderedList();
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> list.add(new ListItem(words.getTranslation(
                        "policies.touched.line." + unit(), line.name(), line.code(), line.measure()))));
        var all = new Anchor(
                "dealers?stage=" + stage.name().toLowerCase(Locale.ROOT),
                words.getTranslation("policies.touched.all", words.getTranslation("words.stage." + stage)));
        var many = lines.size() > SHOWN
                ? words.getTranslation(key + ".more", SHOWN)
                : words.getTranslation(key, lines.size());
        words.add(new Details(many, list, all));
    }

    /** The shares have one sentence for all that are too small, and one for all that are too large. */
    private String said() {
        if (!(part instanceof PolicyPart.Number(var number)) || number.group() != PolicyNumber.Group.MIX) {
            return part.key();
        }
        return number.name().endsWith("_LEAST") ? "BELOW" : "ABOVE";
    }

    private String unit() {
        return switch (part) {
            case PolicyPart.Number(var number) when number == PolicyNumber.INVITE_LEAD_DAYS -> "TALKS";
            case PolicyPart.Number(var number) when number.group() == PolicyNumber.Group.PROMISES -> "PROMISES";
            case PolicyPart.Number(var number) -> number.unit().name();
            case PolicyPart.Other other -> other.name();
        };
    }
}
