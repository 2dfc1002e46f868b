package io.tanxin.plans;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure that was agreed and is still to be done, as other modules need it. @param due null: some day of the year */
public record OpenMeasure(
        MeasureId id,
        String words,
        Side side,
        @Nullable UserId owner,
        @Nullable String ownerName,
        @Nullable LocalDate due,
        int year,
        MeasureStatus status,
        @Nullable Because because,
        @Nullable String why,
        @Nullable LocalDate expected)
        implements Serializable {
    /** How it is called where matters are handed on. */
    public static final String MATTER = "MEASURE";

    /** The day that is hoped for instead, else the last on which it is in time. */
    public LocalDate until() {
        if (expected != null) return expected;
        return due == null ? LocalDate.of(year, 12, 31) : due;
    }

    public boolean isPast(LocalDate today) {
        return until().isBefore(today);
    }
}
