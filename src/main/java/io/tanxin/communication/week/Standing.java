package io.tanxin.communication.week;

/** How a dealer stands in a week. {@code NO}: it has no time this week, and is left in peace. */
public enum Standing {
    ASKED,
    WAITING,
    OFFERED,
    TAKEN,
    NO
}
