package io.tanxin.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.plans.PlanTemplate.GoalLine;
import io.tanxin.plans.PlanTemplate.MeasureLine;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template's goals or measures, each line with its fields; lines are added below and taken out at their end. */
final class TemplateRows extends Div {
    private static final int FARTHEST = 120;
    private final boolean measures;
    private final Div lines = new Div();

    private TemplateRows(String title, boolean measures) {
        this.measures = measures;
        addClassName("template-rows");
        lines.addClassName("template-lines");
        add(
                new H3(title),
                lines,
                new Buttons.Plain(
                        getTranslation(measures ? "plans.measure.new" : "plans.goal.new"),
                        click -> lines.add(new Row())));
    }

    static TemplateRows goals(String title, List<GoalLine> goals) {
        var rows = new TemplateRows(title, false);
        goals.forEach(line -> rows.lines.add(rows.new Row(line)));
        return rows;
    }

    static TemplateRows measures(String title, List<MeasureLine> measures) {
        var rows = new TemplateRows(title, true);
        measures.forEach(line -> rows.lines.add(rows.new Row(line)));
        return rows;
    }

    /** What is missing is marked at its field. */
    boolean isWhole() {
        return rows().stream().map(Row::isWhole).reduce(true, Boolean::logicalAnd);
    }

    List<GoalLine> goals() {
        return rows().stream().map(Row::goal).toList();
    }

    List<MeasureLine> measures() {
        return rows().stream().map(Row::measure).toList();
    }

    private List<Row> rows() {
        return lines.getChildren().map(Row.class::cast).toList();
    }

    private final class Row extends Div {
        private final Select<Theme> theme = box("plans.theme", "words.theme.", Theme.values());
        private final TextField words = new TextField();
        private final TextField unit = new TextField();
        private final Select<Side> side = box("plans.side", "words.side.", Side.values());
        private final TextField otherSide = new TextField();
        private final IntegerField month = new IntegerField();
        private final Select<Proof> proof = box("plans.proof", "words.proof.", Proof.values());

        Row() {
            addClassName("template-row");
            theme.setValue(Theme.SALES);
            side.setValue(Side.DEALER);
            proof.setValue(Proof.DOCUMENT);
            label(words, measures ? "plans.measure.words" : "plans.goal.words", 200);
            label(unit, "plans.unit", 30);
            label(otherSide, "plans.templates.otherSide", 300);
            month.setLabel(getTranslation("plans.templates.month"));
            month.setMin(1);
            month.setMax(FARTHEST);
            month.setValue(12);
            var out = new Button(Glyph.TRASH.create(), click -> lines.remove(this));
            out.addClassName("plain");
            out.setAriaLabel(getTranslation("plans.do.remove"));
            add(theme, words);
            if (measures) add(month, side, otherSide);
            else add(unit, side);
            add(proof, out);
        }

        Row(GoalLine line) {
            this();
            theme.setValue(line.theme());
            words.setValue(line.words());
            unit.setValue(line.unit());
            side.setValue(line.side());
            proof.setValue(line.proof());
        }

        Row(MeasureLine line) {
            this();
            theme.setValue(line.theme());
            words.setValue(line.words());
            month.setValue(line.month());
            side.setValue(line.side());
            otherSide.setValue(line.otherSide() == null ? "" : line.otherSide());
            proof.setValue(line.proof());
        }

        boolean isWhole() {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            month.setErrorMessage(getTranslation("plans.templates.monthBetween"));
            month.setInvalid(month.getValue() == null || month.getValue() < 1 || month.getValue() > FARTHEST);
            return !words.isInvalid() && (!measures || !month.isInvalid());
        }

        GoalLine goal() {
            return new GoalLine(
                    theme.getValue(),
                    words.getValue().strip(),
                    unit.getValue().strip(),
                    side.getValue(),
                    proof.getValue());
        }

        MeasureLine measure() {
            return new MeasureLine(
                    theme.getValue(),
                    words.getValue().strip(),
                    side.getValue(),
                    blankless(otherSide.getValue()),
                    month.getValue(),
                    proof.getValue());
        }

        private <E extends Enum<E>> Select<E> box(String label, String words, E[] all) {
            var box = new Select<E>();
            box.setLabel(getTranslation(label));
            box.setItems(Arrays.asList(all));
            box.setItemLabelGenerator(one -> getTranslation(words + one.name()));
            return box;
        }

        private void label(TextField field, String key, int longest) {
            field.setLabel(getTranslation(key));
            field.setMaxLength(longest);
        }

        private static @Nullable String blankless(String written) {
            return written.isBlank() ? null : written.strip();
        }
    }
}
