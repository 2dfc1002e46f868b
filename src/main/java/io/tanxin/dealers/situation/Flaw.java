package io.tanxin.dealers.situation;

/** Why an answer cannot stand as it was typed; said at its field. */
public enum Flaw {
    MISSING,
    NO_NUMBER,
    NEGATIVE,
    TOO_LARGE,
    /** More digits behind the point than the question takes. */
    TOO_FINE,
    TOO_LONG,
    UNFIT,
    /** Another account manager than the form named would read what is confided. */
    OTHER_CONFIDANT
}
