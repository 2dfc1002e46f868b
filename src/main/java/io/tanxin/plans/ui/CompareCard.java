package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.plans.Comparison;
import io.tanxin.plans.Comparison.Change;
import io.tanxin.plans.Comparison.Kind;
import io.tanxin.plans.PlanContent;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.VersionBrief;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two versions side by side: what came, what changed, what went, in words and colour. Which two stands in the address. */
final class CompareCard extends Div {
    private final PlanFace face;
    private final QueryState state;
    private final SerializableFunction<Integer, PlanContent> content;
    private final Select<Integer> before = new Select<>();
    private final Select<Integer> after = new Select<>();
    private final Div found = new Div();

    CompareCard(PlanSheet sheet, PlanFace face, QueryState state, SerializableFunction<Integer, PlanContent> content) {
        this.face = face;
        this.state = state;
        this.content = content;
        addClassName("plan-compare");
        found.addClassName("plan-compare-lines");
        var numbers = sheet.versions().stream().map(VersionBrief::number).toList();
        choice(before, "plans.compare.before", numbers, "from", numbers.get(Math.min(1, numbers.size() - 1)));
        choice(after, "plans.compare.after", numbers, "to", numbers.getFirst());
        var row = new Div(before, after);
        row.addClassName("row");
        add(new Card(face.say("plans.compare"), row, found));
        show();
    }

    private void choice(Select<Integer> box, String label, List<Integer> numbers, String name, Integer usual) {
        box.setLabel(face.say(label));
        box.setItems(numbers);
        box.setItemLabelGenerator(number -> face.say("plans.version", number));
        box.setValue(state.get(name)
                .filter(chosen -> chosen.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(numbers::contains)
                .orElse(usual));
        box.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            state.put(this, name, String.valueOf(change.getValue()));
            show();
        });
    }

    private void show() {
        found.removeAll();
        var comparison = Comparison.of(content.apply(before.getValue()), content.apply(after.getValue()));
        if (comparison.isEmpty()) {
            found.add(new Paragraph(face.say("plans.compare.same")));
            return;
        }
        comparison.head().forEach(change -> found.add(block(Kind.CHANGED, null, List.of(change))));
        comparison.lines().forEach(line -> found.add(block(line.kind(), line.words(), line.changes())));
    }

    private Component block(Kind kind, @Nullable String words, List<Change> changes) {
        var block = new Div();
        block.addClassNames("plan-difference", kind.name().toLowerCase(Locale.ROOT));
        var head = new Div(new StatusBadge(look(kind)));
        head.addClassName("row");
        if (words != null) head.add(new H3(words));
        block.add(head);
        var say = new ChangeWords(face);
        for (var change : changes) {
            var was = new Div(quiet(say.name(change)), new Span(say.value(change.before())));
            was.addClassName("was");
            var is = new Div(quiet(say.name(change)), new Span(say.value(change.after())));
            is.addClassName("is");
            was.getElement().setAttribute("role", "group").setAttribute("aria-label", face.say("plans.compare.was"));
            is.getElement().setAttribute("role", "group").setAttribute("aria-label", face.say("plans.compare.is"));
            var both = new Div(was, is);
            both.addClassName("plan-both");
            block.add(both);
        }
        return block;
    }

    private Look look(Kind kind) {
        var words = face.say("words.difference." + kind);
        return switch (kind) {
            case ADDED -> new Look(Tone.OK, Glyph.ADD, words);
            case CHANGED -> new Look(Tone.INFO, Glyph.EDIT, words);
            case DROPPED -> new Look(Tone.BAD, Glyph.CLOSE, words);
        };
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
