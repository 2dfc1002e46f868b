package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.plans.GoalId;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.QueryState;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The road map with how far one looks, and beside it the one mark that is open; both stand in the address. */
final class PlanRoad extends Div {
    private static final List<Integer> SPANS = List.of(1, 3, 5);
    private static final int NEAR = 3;

    /** What may be done with the one that is open. */
    record Offers(
            SerializableBiFunction<PlanSheet, PlannedMeasure, List<Component>> measure,
            SerializableBiFunction<PlanSheet, PlannedGoal, List<Component>> goal)
            implements Serializable {}

    private final PlanFace face;
    private final QueryState state;
    private final SerializableSupplier<PlanSheet> read;
    private final Offers offers;
    private final Div spans = new Div();
    private final Div open = new Div();
    private final RoadMap map;
    private final boolean near;

    /**
     * @param near begins with the next few years: on a phone the whole road is long
     * @param sheet what is drawn first. @param read for what is drawn after that: it may have changed
     */
    PlanRoad(
            boolean near,
            PlanSheet sheet,
            PlanFace face,
            QueryState state,
            SerializableSupplier<PlanSheet> read,
            Offers offers) {
        this.near = near;
        this.face = face;
        this.state = state;
        this.read = read;
        this.offers = offers;
        addClassName("plan-road");
        map = new RoadMap(() -> sketch(read.get()), this::open);
        spans.addClassNames("plan-spans", "row");
        spans.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("plans.road.span"));
        open.addClassName("plan-open");
        var content = sheet.content();
        if (content.goals().isEmpty() && content.measures().isEmpty()) {
            add(new EmptyState(Glyph.FLAG, getTranslation("plans.road.none")));
            return;
        }
        var body = new Div(map, open);
        body.addClassName("plan-road-body");
        add(spans, body);
        spans(sheet);
        map.draw(sketch(sheet));
        state.get("mark").ifPresent(mark -> pane(sheet, mark));
    }

    private String sketch(PlanSheet sheet) {
        var span = span(sheet);
        var from = span == sheet.years()
                ? sheet.firstYear()
                : Math.max(sheet.firstYear(), Math.min(sheet.today().getYear(), sheet.lastYear() - span + 1));
        return new RoadSketch(sheet, face, from, from + span - 1)
                .html(state.get("mark").orElse(null));
    }

    private int span(PlanSheet sheet) {
        var usual = near ? NEAR : sheet.years();
        return state.get("span")
                .filter(chosen -> chosen.matches("1|3|5|10"))
                .map(Integer::parseInt)
                .filter(chosen -> chosen <= sheet.years())
                .orElse(usual);
    }

    private void spans(PlanSheet sheet) {
        spans.removeAll();
        var chosen = span(sheet);
        SPANS.stream().filter(span -> span < sheet.years()).forEach(span -> spans.add(span(span, chosen)));
        spans.add(span(sheet.years(), chosen));
    }

    private Button span(int years, int chosen) {
        var button = new Button(getTranslation("plans.years", years), click -> {
            state.put(this, "span", String.valueOf(years));
            var sheet = read.get();
            spans(sheet);
            map.draw(sketch(sheet));
        });
        button.addClassName("plain");
        button.getElement().setAttribute("aria-pressed", String.valueOf(years == chosen));
        return button;
    }

    private void open(String mark) {
        state.put(this, "mark", mark);
        map.select(mark);
        pane(read.get(), mark);
        open.getChildren().findFirst().ifPresent(pane -> {
            pane.getElement().callJsFunction("focus");
            pane.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        });
    }

    private void close() {
        state.put(this, "mark", "");
        map.select("");
        open.removeAll();
    }

    private void pane(PlanSheet sheet, String mark) {
        open.removeAll();
        key(mark, "m")
                .map(MeasureId::new)
                .flatMap(sheet.content()::measure)
                .map(measure ->
                        MarkPane.of(sheet, measure, face, offers.measure().apply(sheet, measure), this::close))
                .or(() -> key(mark, "g")
                        .map(GoalId::new)
                        .flatMap(sheet.content()::goal)
                        .map(goal ->
                                MarkPane.of(sheet, goal, face, offers.goal().apply(sheet, goal), this::close)))
                .ifPresent(open::add);
    }

    /** An address is typed by people too. */
    private static Optional<Long> key(String mark, String kind) {
        return mark.matches(kind + "\\d{1,18}") ? Optional.of(Long.valueOf(mark.substring(1))) : Optional.empty();
    }
}
