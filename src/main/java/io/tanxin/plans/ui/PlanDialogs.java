package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.GoalId;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.ProgressDraft;
import org.jspecify.annotations.Nullable;

/**
 * Opens what a plan is written with. An interface, so that those who offer it are not seen to use the fields, and a page does not
 * load their script before they are wanted.
 */
interface PlanDialogs {

    /** A first draft for a dealer; then its page. */
    void start(Component by, DealerId dealer);

    /** @param id null: a new one */
    void goal(Component by, PlanSheet sheet, @Nullable GoalId id, SerializableRunnable done);

    void measure(Component by, PlanSheet sheet, @Nullable MeasureId id, SerializableRunnable done);

    /** Why there is to be another version. */
    void change(Component by, PlanSheet sheet, SerializableRunnable done);

    /** Why a measure comes later, and when. */
    void slipped(Component by, PlanSheet sheet, PlannedMeasure measure, SerializableConsumer<ProgressDraft> said);

    /** Why a measure is not done at all. */
    void dropped(Component by, PlannedMeasure measure, SerializableConsumer<ProgressDraft> said);

    /** A photo or a paper that shows it. */
    void prove(Component by, PlannedMeasure measure, SerializableRunnable done);

    /** What became of a goal in the years that have begun. */
    void actual(Component by, PlanSheet sheet, PlannedGoal goal, SerializableRunnable done);
}
