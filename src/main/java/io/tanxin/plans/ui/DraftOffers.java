package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanDrafting.Edited;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanSheet.Action;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.io.Serializable;
import java.util.List;

/** What can be done with a version that is still a draft: its aim and vision, lines that come, change and go. */
record DraftOffers(
        Component by,
        PlanDrafting drafting,
        PlanDialogs dialogs,
        SerializableSupplier<PlanSheet> read,
        SerializableRunnable changed)
        implements Serializable {
    private static final int AIM = 300;
    private static final int VISION = 2000;

    List<Component> of(PlanSheet sheet, PlannedMeasure measure) {
        return sheet.may().contains(Action.EDIT)
                ? List.of(
                        new Buttons.Plain(
                                by.getTranslation("plans.do.edit"),
                                click -> dialogs.measure(by, read.get(), measure.id(), changed)),
                        new Buttons.Plain(by.getTranslation("plans.do.remove"), click -> remove(sheet, measure)))
                : List.of();
    }

    List<Component> of(PlanSheet sheet, PlannedGoal goal) {
        return sheet.may().contains(Action.EDIT)
                ? List.of(
                        new Buttons.Plain(
                                by.getTranslation("plans.do.edit"),
                                click -> dialogs.goal(by, read.get(), goal.id(), changed)),
                        new Buttons.Plain(by.getTranslation("plans.do.remove"), click -> remove(sheet, goal)))
                : List.of();
    }

    List<Component> words(PlanSheet sheet) {
        if (!sheet.may().contains(Action.EDIT)) return List.of();
        return List.of(
                new Buttons.Plain(by.getTranslation("plans.do.aim"), click -> aim(sheet)),
                new Buttons.Plain(by.getTranslation("plans.do.vision"), click -> vision(sheet)));
    }

    Div adding(PlanSheet sheet) {
        var row = new Div(
                new Buttons.Soft(
                        by.getTranslation("plans.measure.new"), click -> dialogs.measure(by, sheet, null, changed)),
                new Buttons.Soft(by.getTranslation("plans.goal.new"), click -> dialogs.goal(by, sheet, null, changed)));
        row.addClassName("row");
        return row;
    }

    private void remove(PlanSheet sheet, PlannedMeasure measure) {
        var version = sheet.shown().id();
        edited(drafting.remove(version, measure.id(), measure.seen()), "plans.said.removed", () -> {
            drafting.putBack(version, measure);
            changed.run();
        });
    }

    private void remove(PlanSheet sheet, PlannedGoal goal) {
        var version = sheet.shown().id();
        edited(drafting.remove(version, goal.id(), goal.seen()), "plans.said.removed", () -> {
            drafting.putBack(version, goal);
            changed.run();
        });
    }

    private void aim(PlanSheet sheet) {
        var before = sheet.content().aim();
        new SayDialog(
                        by.getTranslation("plans.do.aim"),
                        by.getTranslation("plans.aim.hint"),
                        by.getTranslation("plans.aim"),
                        before,
                        AIM,
                        by.getTranslation("plans.save"),
                        words -> PlanAttempt.at(
                                by, () -> written(drafting.aim(sheet.shown().id(), before, words), words)))
                .open();
    }

    private void vision(PlanSheet sheet) {
        var before = sheet.content().vision();
        new SayDialog(
                        by.getTranslation("plans.do.vision"),
                        by.getTranslation("plans.vision.hint"),
                        by.getTranslation("plans.vision"),
                        before,
                        VISION,
                        by.getTranslation("plans.save"),
                        words -> PlanAttempt.at(
                                by, () -> written(drafting.vision(sheet.shown().id(), before, words), words)))
                .open();
    }

    /** Where somebody was quicker, the words are not lost: they can be copied from the toast's dialog. */
    private void written(Edited edited, String words) {
        if (edited instanceof Edited.Meanwhile) {
            new SayDialog(
                            by.getTranslation("plans.said.wordsMeanwhile"),
                            by.getTranslation("plans.said.wordsMeanwhile.hint"),
                            by.getTranslation("plans.said.yourWords"),
                            words,
                            VISION,
                            by.getTranslation("ui.close"),
                            kept -> {})
                    .open();
        }
        changed.run();
    }

    private void edited(Edited edited, String said, SerializableRunnable undo) {
        if (edited instanceof Edited.Done) Toast.undo(by, said, undo);
        else Toast.failure(by, "plans.said.meanwhile");
        changed.run();
    }
}
