package io.tanxin.plans;

/** How a measure goes; it is not a change of the plan. In words: {@code words.measure.*}. */
public enum MeasureStatus {
    PLANNED,
    ON_COURSE,
    DONE,
    SLIPPED,
    DROPPED;

    public boolean isOpen() {
        return this != DONE && this != DROPPED;
    }

    /** Goes another way than agreed: that has a reason. */
    public boolean needsReason() {
        return this == SLIPPED || this == DROPPED;
    }
}
