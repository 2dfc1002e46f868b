package io.tanxin.communication.week;

/** What became of what a dealer's person asked for. */
public enum Outcome {
    KEPT,
    /** Another dealer was quicker, or it is no longer offered: what is left is shown. */
    GONE,
    /** The time to choose is over, or the week itself. */
    OVER,
    /** The other dealer is thinking about another wish already. */
    BUSY
}
