package io.tanxin.communication;

/** What a communication week makes of one of its talks that was called off, and takes place after all. */
public enum SlotAgain {
    /** The week has nothing to say: the day is of none, or never lost its place. */
    NONE,
    /** It stands in the week again: in its own time, or in another that nobody has. */
    BACK,
    /** Another dealer has the time by now. */
    ANOTHERS,
    /** The dealer has chosen another time of the week meanwhile. */
    ELSEWHERE,
    /** No time of the week lies there. */
    OUTSIDE,
    /** The week itself was called off. */
    OVER
}
