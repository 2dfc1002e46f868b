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

    /** The browser looks at these years itself, in the next frame; the server is told, and remembers it in the address. */
    private static final String LOOK = """
            this.addEventListener('click', click => {
              const chosen = click.target.closest('[data-years]');
              const road = this.parentElement.querySelector('.road');
              if (!chosen || !road) return;
              const skipped = Number(chosen.dataset.skipped), years = Number(chosen.dataset.years);
              road.style.setProperty('--road-years', years);
              road.style.setProperty('--road-skipped', skipped);
              for (const one of road.querySelectorAll('.road-year, .road-now')) {
                const place = one.style.getPropertyValue('--road-year') - skipped;
                one.hidden = place < 1 || place > years;
              }
              for (const one of this.children) one.setAttribute('aria-pressed', String(one === chosen));
            });""";

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
        var from = from(sheet, span);
        return new RoadSketch(sheet, face, from, from + span - 1)
                .html(state.get("mark").orElse(null));
    }

    /** Whoever does not look at the whole road looks ahead from this year on. */
    private static int from(PlanSheet sheet, int span) {
        return Math.max(sheet.firstYear(), Math.min(sheet.today().getYear(), sheet.lastYear() - span + 1));
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
        var chosen = span(sheet);
        SPANS.stream().filter(span -> span < sheet.years()).forEach(span -> spans.add(span(sheet, span, chosen)));
        spans.add(span(sheet, sheet.years(), chosen));
        spans.addAttachListener(attached -> spans.getElement().executeJs(LOOK));
    }

    private Button span(PlanSheet sheet, int years, int chosen) {
        var button = new Button(getTranslation("plans.years", years), click -> {
            state.put(this, "span", String.valueOf(years));
            spans.getChildren().forEach(one -> press(one, one == click.getSource()));
        });
        button.addClassName("plain");
        button.getElement()
                .setAttribute("data-years", String.valueOf(years))
                .setAttribute("data-skipped", String.valueOf(from(sheet, years) - sheet.firstYear()));
        press(button, years == chosen);
        return button;
    }

    private static void press(Component button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
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
