package io.tanxin.communication;

/** Where a day stands; nobody is mailed while it is a draft (M20). In words: {@code words.day.*}. */
public enum DayState {
    DRAFT,
    SCHEDULED,
    CLOSED,
    CANCELLED
}
