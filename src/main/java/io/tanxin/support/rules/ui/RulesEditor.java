package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.router.Route;
import io.tanxin.support.rules.Rule;
import io.tanxin.support.rules.RulesService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short list to be written: words, a measure if there is one, and the order. Knows no service. */
@Route(
        value = "rules-editor",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class RulesEditor extends Dialog {
    private final Div lines = new Div();
    private final TextArea why = new TextArea();
    private final Button more;

    /** @param why it is to change; null: it is the first version, which needs no reason */
    RulesEditor(List<Rule> rules, @Nullable String why, SerializableBiPredicate<List<Rule>, String> save) {
        setHeaderTitle(getTranslation("rules.edit.title"));
        addClassName("rules-editor");
        var hint = new Paragraph(getTranslation("rules.edit.hint", RulesService.MOST));
        hint.addClassName("quiet");
        lines.addClassName("template-lines");
        rules.forEach(rule -> lines.add(new Line(rule)));
        more = new Buttons.Plain(getTranslation("rules.edit.more"), click -> {
            var line = new Line(new Rule(0, "", null));
            lines.add(line);
            line.words.focus();
            counted();
        });
        this.why.setLabel(getTranslation("rules.edit.why"));
        this.why.setHelperText(getTranslation("rules.edit.whyHint"));
        this.why.setMaxLength(1000);
        this.why.setWidthFull();
        this.why.setVisible(why != null);
        if (why != null) this.why.setValue(why);
        add(hint, lines, more, this.why);
        var ok = new Buttons.Accent(getTranslation("rules.edit.save"), click -> {
            if (isWhole() && save.test(lines().stream().map(Line::rule).toList(), this.why.getValue())) close();
        });
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(52rem, 96vw)");
        counted();
    }

    private boolean isWhole() {
        var required = getTranslation("ui.required");
        var whole = lines().stream().map(line -> line.isWhole(required)).reduce(true, Boolean::logicalAnd);
        why.setErrorMessage(required);
        why.setInvalid(why.isVisible() && why.getValue().isBlank());
        return whole && !why.isInvalid();
    }

    private void counted() {
        more.setEnabled(lines().size() < RulesService.MOST);
    }

    private List<Line> lines() {
        return lines.getChildren().map(Line.class::cast).toList();
    }

    private final class Line extends Div {
        private final int number;
        private final TextField words = new TextField();
        private final TextField measure = new TextField();

        Line(Rule rule) {
            addClassName("rule-line");
            number = rule.number();
            words.setLabel(getTranslation("rules.edit.words"));
            words.setMaxLength(Rule.LONGEST);
            words.setValue(rule.words());
            measure.setLabel(getTranslation("rules.edit.measure"));
            measure.setMaxLength(Rule.LONGEST_MEASURE);
            measure.setPlaceholder(getTranslation("rules.edit.measureExample"));
            measure.setValue(rule.measure() == null ? "" : rule.measure());
            add(words, measure, tools());
        }

        private Div tools() {
            var tools = new Div(
                    tool(Glyph.ARROW_RIGHT, "rules.edit.up", () -> move(-1), "up"),
                    tool(Glyph.ARROW_RIGHT, "rules.edit.down", () -> move(1), "down"),
                    tool(
                            Glyph.TRASH,
                            "rules.edit.out",
                            () -> {
                                lines.remove(this);
                                counted();
                            },
                            "out"));
            tools.addClassName("rule-tools");
            return tools;
        }

        private Button tool(Glyph glyph, String key, com.vaadin.flow.function.SerializableRunnable does, String name) {
            var button = new Button(glyph.create(), click -> does.run());
            button.addClassNames("plain", "rule-" + name);
            button.setAriaLabel(getTranslation(key));
            return button;
        }

        private void move(int by) {
            var to = lines().indexOf(this) + by;
            if (to < 0 || to >= lines().size()) return;
            lines.remove(this);
            lines.addComponentAtIndex(to, this);
            words.focus();
        }

        private boolean isWhole(String required) {
            words.setErrorMessage(required);
            words.setInvalid(words.getValue().isBlank());
            return !words.isInvalid();
        }

        private Rule rule() {
            var said = measure.getValue();
            return new Rule(number, words.getValue(), said.isBlank() ? null : said);
        }
    }
}
