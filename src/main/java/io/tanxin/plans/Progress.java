package io.tanxin.plans;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a measure goes now. @param expected when it has slipped: the day it is hoped for instead */
public record Progress(
        MeasureId id,
        int seen,
        MeasureStatus status,
        @Nullable Because because,
        @Nullable String why,
        @Nullable LocalDate expected,
        @Nullable LocalDate doneOn)
        implements Serializable {

    static Progress planned(MeasureId id) {
        return new Progress(id, 0, MeasureStatus.PLANNED, null, null, null, null);
    }
}
