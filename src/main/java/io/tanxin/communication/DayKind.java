package io.tanxin.communication;

/** What a day is for (C1). In words: {@code words.kind.*}. */
public enum DayKind {
    HEART_TO_HEART,
    CHECK_IN,
    ROUND,
    PLAN_REVIEW,
    AFTERCARE,
    /** Picked by the dealer among the slots of a communication week. */
    WEEK
}
