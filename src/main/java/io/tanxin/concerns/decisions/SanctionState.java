package io.tanxin.concerns.decisions;

/** How far a restriction has come. A dealer knows of none that is only proposed. */
public enum SanctionState {
    PROPOSED,
    /** By a director; it waits to be shown. */
    SIGNED,
    /** To the dealer; the days of notice run. */
    SHOWN,
    IN_EFFECT,
    ENDED,
    LIFTED;

    public boolean isOver() {
        return this == ENDED || this == LIFTED;
    }

    /** Signed, and not over. */
    public boolean isAlive() {
        return this != PROPOSED && !isOver();
    }
}
