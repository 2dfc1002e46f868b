package io.tanxin.communication;

/** Where a day stands; nobody is mailed while it is a draft, or only planned by its series (M20). In words: {@code words.day.*}. */
public enum DayState {
    DRAFT,
    /** A series has it in its calendar; its people are invited when it comes near. */
    PLANNED,
    SCHEDULED,
    CLOSED,
    CANCELLED;

    /** Nobody outside was told of it. */
    public boolean isQuiet() {
        return this == DRAFT || this == PLANNED;
    }

    /** It is still to be held. */
    public boolean isAhead() {
        return isQuiet() || this == SCHEDULED;
    }
}
