package io.tanxin.plans;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A measure as one version of a plan has it. @param seen for saving a change of it: somebody else's meanwhile is noticed */
public record PlannedMeasure(
        MeasureId id, int seen, MeasureDraft says, @Nullable String ownerName, String changedBy)
        implements Serializable {}
