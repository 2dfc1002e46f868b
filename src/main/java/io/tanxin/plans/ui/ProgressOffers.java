package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.plans.MeasureStatus;
import io.tanxin.plans.PlanProgress;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanSheet.Action;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.ProgressDraft;
import io.tanxin.plans.VersionState;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What either side says about how it goes: the mark is one tap, its button the second. */
record ProgressOffers(
        Component by,
        PlanProgress progress,
        MeasurePromises promises,
        PlanDialogs dialogs,
        SerializableRunnable changed)
        implements Serializable {

    List<Component> of(PlanSheet sheet, PlannedMeasure measure) {
        var offers = new ArrayList<Component>();
        var files = files(measure);
        if (files.getComponentCount() > 0) offers.add(files);
        // a draft is not worked by yet
        if (!sheet.may().contains(Action.PROGRESS) || sheet.shown().state() != VersionState.AGREED) return offers;
        var now = sheet.progress(measure.id());
        if (now.status() != MeasureStatus.DONE)
            offers.add(button("plans.do.done", sheet, measure, ProgressDraft.of(MeasureStatus.DONE)));
        if (now.status() != MeasureStatus.ON_COURSE)
            offers.add(button("plans.do.onCourse", sheet, measure, ProgressDraft.of(MeasureStatus.ON_COURSE)));
        if (now.status().isOpen()) {
            offers.add(new Buttons.Plain(
                    say("plans.do.slipped"),
                    click -> dialogs.slipped(by, sheet, measure, draft -> note(sheet, measure, draft))));
            offers.add(new Buttons.Plain(
                    say("plans.do.drop"), click -> dialogs.dropped(by, measure, draft -> note(sheet, measure, draft))));
        }
        offers.add(new Buttons.Plain(say("plans.do.prove"), click -> dialogs.prove(by, measure, changed)));
        offers.addAll(promises.of(by, sheet, measure.id(), changed));
        return offers;
    }

    List<Component> of(PlanSheet sheet, PlannedGoal goal) {
        var begun = sheet.today().getYear() >= sheet.firstYear();
        return sheet.may().contains(Action.PROGRESS) && begun && sheet.shown().state() == VersionState.AGREED
                ? List.of(new Buttons.Plain(say("plans.do.actual"), click -> dialogs.actual(by, sheet, goal, changed)))
                : List.of();
    }

    private Div files(PlannedMeasure measure) {
        var list = new Div();
        list.addClassName("plan-files");
        for (var file : progress.proofs(measure.id())) {
            var link = new Anchor(file.path(), file.name());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            list.add(link);
        }
        return list;
    }

    private Component button(String key, PlanSheet sheet, PlannedMeasure measure, ProgressDraft draft) {
        var button = draft.status() == MeasureStatus.DONE
                ? new Buttons.Soft(say(key), click -> note(sheet, measure, draft))
                : new Buttons.Plain(say(key), click -> note(sheet, measure, draft));
        button.addClassName("todo-action");
        return button;
    }

    private void note(PlanSheet sheet, PlannedMeasure measure, ProgressDraft draft) {
        var before = sheet.progress(measure.id());
        PlanAttempt.at(by, () -> {
            progress.note(measure.id(), before.seen(), draft);
            Toast.undo(by, "plans.said.noted", () -> {
                progress.note(measure.id(), before.seen() + 1, ProgressDraft.of(before));
                changed.run();
            });
        });
        changed.run();
    }

    private String say(String key) {
        return by.getTranslation(key);
    }
}
