package io.tanxin.plans;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A goal as one version of a plan has it. @param seen for saving a change of it: somebody else's meanwhile is noticed */
public record PlannedGoal(
        GoalId id, int seen, GoalDraft says, @Nullable String ownerName, String changedBy) implements Serializable {}
