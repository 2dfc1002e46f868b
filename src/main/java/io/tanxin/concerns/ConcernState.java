package io.tanxin.concerns;

/** How far a concern has come (L1). Only the dealer confirms it. */
public enum ConcernState {
    RECEIVED,
    ACKNOWLEDGED,
    UNDERSTOOD,
    ACTING,
    RESOLVED,
    CONFIRMED;

    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }
}
