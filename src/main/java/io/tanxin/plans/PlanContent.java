package io.tanxin.plans;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** All that one version of a plan says. */
public record PlanContent(String aim, String vision, List<PlannedGoal> goals, List<PlannedMeasure> measures)
        implements Serializable {

    public Optional<PlannedGoal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    public Optional<PlannedMeasure> measure(MeasureId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }
}
