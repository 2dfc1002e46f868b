package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.PolicyPreview;
import java.util.Locale;

/** Below a number: whom it would touch now, said anew while it is being changed. */
record Touching(PolicyPreview preview) {
    private static final int SHOWN = 50;

    void beside(PolicyForm form, Stage stage) {
        var words = new Div();
        words.addClassName("policy-touched");
        words.getElement().setAttribute("role", "status");
        form.below(preview.number(), words, () -> show(words, form.value(preview.number()), stage));
    }

    private void show(Div words, int value, Stage stage) {
        words.removeAll();
        if (!preview.number().allows(value)) return;
        var lines = preview.touched(stage, value, SHOWN + 1);
        var key = "policies.touched." + preview.number();
        if (lines.isEmpty()) {
            words.setText(words.getTranslation(key, 0));
            return;
        }
        var list = new UnorderedList();
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> list.add(new ListItem(
                        words.getTranslation("policies.touched.line", line.name(), line.code(), line.measure()))));
        var all = new Anchor(
                "dealers?stage=" + stage.name().toLowerCase(Locale.ROOT),
                words.getTranslation("policies.touched.all", words.getTranslation("words.stage." + stage)));
        var many = lines.size() > SHOWN
                ? words.getTranslation(key + ".more", SHOWN)
                : words.getTranslation(key, lines.size());
        words.add(new Details(many, list, all));
    }
}
