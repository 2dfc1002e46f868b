package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.plans.Concreteness;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import java.util.List;
import java.util.stream.Collectors;

/** The one goal or measure that is open: all that is said about it, and what one may do. */
final class MarkPane extends Section {
    private final PlanFace face;
    private final DescriptionList facts = new DescriptionList();

    private MarkPane(String title, PlanFace face, SerializableRunnable close) {
        this.face = face;
        addClassNames("plan-mark", "todo-row");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", title);
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(face.say("ui.close"));
        var head = new Div(new H3(title), x);
        head.addClassName("plan-mark-head");
        add(head);
    }

    static MarkPane of(
            PlanSheet sheet, PlannedMeasure measure, PlanFace face, List<Component> more, SerializableRunnable close) {
        var pane = new MarkPane(measure.says().words(), face, close);
        var says = measure.says();
        var progress = sheet.progress(measure.id());
        var badges = new Div(new StatusBadge(face.measure(sheet, measure)), quiet(face.theme(says.theme())));
        badges.addClassName("row");
        pane.add(badges, pane.facts);
        pane.fact("plans.owner", face.owner(measure.ownerName(), says.side()));
        pane.fact("plans.due", face.due(says));
        if (says.quantity() != null) pane.fact("plans.quantity", face.amount(says.quantity(), says.unit()));
        if (says.proof() != null) pane.fact("plans.proof", face.proof(says.proof()));
        if (says.cost() != null) pane.fact("plans.cost", face.money(says.cost()));
        if (says.otherSide() != null) pane.fact("plans.otherSide." + says.side(), says.otherSide());
        if (progress.doneOn() != null) pane.fact("plans.doneOn", face.day(progress.doneOn()));
        if (progress.because() != null) pane.fact("plans.because", face.because(progress.because()));
        if (progress.why() != null) pane.fact("plans.why", progress.why());
        if (says.until().isBefore(sheet.today().plusMonths(Concreteness.MONTHS))
                && progress.status().isOpen()
                && !Concreteness.isConcrete(says)) pane.add(missing(pane, measure));
        pane.actions(more);
        return pane;
    }

    static MarkPane of(
            PlanSheet sheet, PlannedGoal goal, PlanFace face, List<Component> more, SerializableRunnable close) {
        var pane = new MarkPane(goal.says().words(), face, close);
        var says = goal.says();
        var actuals = sheet.actuals(goal.id());
        pane.add(quiet(face.theme(says.theme())), pane.facts);
        pane.fact("plans.owner", face.owner(goal.ownerName(), says.side()));
        if (says.start() != null) pane.fact("plans.start", face.amount(says.start(), says.unit()));
        says.targets()
                .forEach((year, target) -> pane.facts.add(
                        new DescriptionList.Term(String.valueOf(year)),
                        new DescriptionList.Description(
                                actuals.containsKey(year)
                                        ? face.say(
                                                "plans.targetActual",
                                                face.amount(target, says.unit()),
                                                face.amount(actuals.get(year), says.unit()))
                                        : face.amount(target, says.unit()))));
        if (says.proof() != null) pane.fact("plans.proof", face.proof(says.proof()));
        pane.actions(more);
        return pane;
    }

    /** Within the next 24 months something is to be done, and this is not said yet. */
    private static Component missing(MarkPane pane, PlannedMeasure measure) {
        var says = measure.says();
        var lacking = new java.util.ArrayList<String>();
        if (says.owner() == null) lacking.add(pane.face.say("plans.lacks.owner"));
        if (says.due() == null) lacking.add(pane.face.say("plans.lacks.due"));
        if (says.quantity() == null) lacking.add(pane.face.say("plans.lacks.quantity"));
        if (says.proof() == null) lacking.add(pane.face.say("plans.lacks.proof"));
        var words = lacking.stream().collect(Collectors.joining(pane.face.say("plans.lacks.and")));
        var note = new Div(Glyph.HELP.create(), new Span(pane.face.say("plans.lacks", words)));
        note.addClassName("plan-lacks");
        return note;
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(face.say(key)), new DescriptionList.Description(value));
    }

    private void actions(List<Component> more) {
        if (more.isEmpty()) return;
        var row = new Div();
        row.addClassName("row");
        row.add(more);
        add(row);
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
