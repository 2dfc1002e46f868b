package io.tanxin.plans;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody says about how a measure goes. @param expected when it slips: the day it is hoped for instead */
public record ProgressDraft(
        MeasureStatus status,
        @Nullable Because because,
        @Nullable String why,
        @Nullable LocalDate expected) implements Serializable {

    public static ProgressDraft of(MeasureStatus status) {
        return new ProgressDraft(status, null, null, null);
    }

    /** As it was: to take a change back. */
    public static ProgressDraft of(Progress before) {
        return new ProgressDraft(before.status(), before.because(), before.why(), before.expected());
    }
}
