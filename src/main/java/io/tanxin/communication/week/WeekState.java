package io.tanxin.communication.week;

/** Nobody is written to while a week is a draft (M20); when it is closed its talks stay, and nothing is picked any more. */
public enum WeekState {
    DRAFT,
    OPEN,
    CLOSED,
    CANCELLED
}
