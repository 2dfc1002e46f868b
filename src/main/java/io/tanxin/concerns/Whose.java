package io.tanxin.concerns;

/** Whose fault it was: known to the company alone (L2). */
public enum Whose {
    COMPANY,
    DEALER,
    BOTH,
    OTHERS,
    NOBODY
}
