package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.files.Attachments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.plans.Comparison;
import io.tanxin.plans.GoalDraft;
import io.tanxin.plans.GoalId;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.MeasureStatus;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanDrafting.Edited;
import io.tanxin.plans.PlanProgress;
import io.tanxin.plans.PlanRefused;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.Plans;
import io.tanxin.plans.ProgressDraft;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Toast;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The dialogs, asking the services. */
@SpringComponent
class PlanEditing implements PlanDialogs {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private final PlanService service;
    private final PlanDrafting drafting;
    private final PlanProgress progress;
    private final Plans plans;
    private final PlanTemplates templates;
    private final Dealers dealers;
    private final CurrentActor actor;

    PlanEditing(
            PlanService service,
            PlanDrafting drafting,
            PlanProgress progress,
            Plans plans,
            PlanTemplates templates,
            Dealers dealers,
            CurrentActor actor) {
        this.service = service;
        this.drafting = drafting;
        this.progress = progress;
        this.plans = plans;
        this.templates = templates;
        this.dealers = dealers;
        this.actor = actor;
    }

    @Override
    public void start(Component by, DealerId dealer) {
        var brief = dealers.brief(dealer);
        new StartDialog(brief.name(), brief.stage(), choice -> {
                    // the dealer reads it, and makes it its own
                    var language = dealers.language(dealer).orElseGet(by.getUI().orElseThrow()::getLocale);
                    var template = choice.stage() == null ? null : templates.of(choice.stage(), language);
                    attempt(by, () -> {
                        var made = service.start(dealer, choice.years(), template);
                        UI.getCurrent().navigate("plans/" + made);
                        return true;
                    });
                })
                .open();
    }

    @Override
    public void goal(Component by, PlanSheet sheet, @Nullable GoalId id, SerializableRunnable done) {
        var fields = new GoalFields(sheet.firstYear(), sheet.lastYear(), side -> drafting.owners(sheet.id(), side));
        var seen =
                new PlannedGoal[] {id == null ? null : sheet.content().goal(id).orElse(null)};
        if (seen[0] != null) fields.show(seen[0].says());
        var title = by.getTranslation(id == null ? "plans.goal.new" : "plans.goal.edit");
        new LineDialog(title, fields, by.getTranslation("plans.save"), dialog -> {
                    var says = fields.read();
                    return says != null
                            && attempt(by, () -> {
                                if (!saved(dialog, sheet, seen, says)) return false;
                                done.run();
                                return true;
                            });
                })
                .open();
    }

    @Override
    public void measure(Component by, PlanSheet sheet, @Nullable MeasureId id, SerializableRunnable done) {
        var usual = Money.of(sheet.dealer().country()).orElse(YUAN);
        var fields = new MeasureFields(
                sheet.firstYear(), sheet.lastYear(), usual, side -> drafting.owners(sheet.id(), side));
        var seen = new PlannedMeasure[] {
            id == null ? null : sheet.content().measure(id).orElse(null)
        };
        if (seen[0] != null) fields.show(seen[0].says());
        var title = by.getTranslation(id == null ? "plans.measure.new" : "plans.measure.edit");
        new LineDialog(title, fields, by.getTranslation("plans.save"), dialog -> {
                    var says = fields.read();
                    return says != null
                            && attempt(by, () -> {
                                if (!saved(dialog, sheet, seen, says)) return false;
                                done.run();
                                return true;
                            });
                })
                .open();
    }

    @Override
    public void change(Component by, PlanSheet sheet, SerializableRunnable done) {
        new ReasonDialog(
                        by.getTranslation("plans.change.title"),
                        by.getTranslation("plans.change.hint", sheet.shown().number()),
                        by.getTranslation("plans.change.button"),
                        (because, why) -> attempt(by, () -> {
                            service.change(sheet.id(), because, why);
                            done.run();
                            return true;
                        }))
                .open();
    }

    @Override
    public void slipped(
            Component by, PlanSheet sheet, PlannedMeasure measure, SerializableConsumer<ProgressDraft> said) {
        var day = DateWords.in(new DatePicker(by.getTranslation("plans.slipped.day")));
        day.setMin(sheet.today().plusDays(1));
        day.setRequiredIndicatorVisible(true);
        new ReasonDialog(
                        by.getTranslation("plans.slipped.title"),
                        measure.says().words(),
                        by.getTranslation("plans.slipped.button"),
                        day,
                        (because, why) ->
                                said.accept(new ProgressDraft(MeasureStatus.SLIPPED, because, why, day.getValue())))
                .open();
    }

    @Override
    public void dropped(Component by, PlannedMeasure measure, SerializableConsumer<ProgressDraft> said) {
        new ReasonDialog(
                        by.getTranslation("plans.dropped.title"),
                        measure.says().words(),
                        by.getTranslation("plans.dropped.button"),
                        (because, why) -> said.accept(new ProgressDraft(MeasureStatus.DROPPED, because, why, null)))
                .open();
    }

    @Override
    public void prove(Component by, PlannedMeasure measure, SerializableRunnable done) {
        new ProofDialog(measure.says().words(), (name, content) -> {
                    switch (progress.prove(measure.id(), name, content)) {
                        case Attachments.Kept.Done kept -> {
                            Toast.success(by, "plans.said.proved");
                            done.run();
                        }
                        case Attachments.Kept.Refused(var file, var why) ->
                            Toast.failure(by, "files.notKept", file, by.getTranslation(why));
                    }
                })
                .open();
    }

    @Override
    public void actual(Component by, PlanSheet sheet, PlannedGoal goal, SerializableRunnable done) {
        new ActualDialog(
                        sheet,
                        goal,
                        (year, number) -> attempt(by, () -> {
                            progress.actual(
                                    sheet.id(),
                                    goal.id(),
                                    year,
                                    sheet.actuals(goal.id()).get(year),
                                    number);
                            Toast.success(by, "plans.said.noted");
                            done.run();
                            return true;
                        }))
                .open();
    }

    /** False: somebody was quicker; the dialog shows what they made of it, and the next save goes over that knowingly. */
    private boolean saved(LineDialog dialog, PlanSheet sheet, @Nullable PlannedGoal[] seen, GoalDraft says) {
        var version = sheet.shown().id();
        var before = seen[0];
        if (before == null) {
            drafting.add(version, says);
            return true;
        }
        if (drafting.change(version, before.id(), before.seen(), says) instanceof Edited.Done) return true;
        var now = plans.sheet(sheet.id(), sheet.shown().number()).content().goal(before.id());
        if (now.isEmpty()) return gone(dialog);
        seen[0] = now.get();
        tell(dialog, now.get().changedBy(), Comparison.changes(before, now.get()));
        return false;
    }

    private boolean saved(LineDialog dialog, PlanSheet sheet, @Nullable PlannedMeasure[] seen, MeasureDraft says) {
        var version = sheet.shown().id();
        var before = seen[0];
        if (before == null) {
            drafting.add(version, says);
            return true;
        }
        if (drafting.change(version, before.id(), before.seen(), says) instanceof Edited.Done) return true;
        var now = plans.sheet(sheet.id(), sheet.shown().number()).content().measure(before.id());
        if (now.isEmpty()) return gone(dialog);
        seen[0] = now.get();
        tell(dialog, now.get().changedBy(), Comparison.changes(before, now.get()));
        return false;
    }

    private void tell(LineDialog dialog, String who, List<Comparison.Change> changes) {
        var words = new ChangeWords(PlanFace.of(dialog, actor.get().zone()));
        dialog.meanwhile(who, changes.stream().map(words::of).toList());
    }

    private static boolean gone(LineDialog dialog) {
        Toast.failure(dialog, "plans.said.removedMeanwhile");
        return false;
    }

    private static boolean attempt(Component by, SerializableSupplier<Boolean> work) {
        try {
            return work.get();
        } catch (PlanRefused refused) {
            Toast.failure(by, refused.key());
            return false;
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            Toast.failure(by, "plans.said.meanwhile");
            return false;
        }
    }
}
