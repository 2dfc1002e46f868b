package io.tanxin.concerns.decisions;

/** Whose interest something serves. */
public enum Interest {
    DEALER,
    BOTH,
    /** "Another supplier serves you better here": said, it is an honest outcome, and the dealer's. */
    OTHER_SUPPLIER,
    COMPANY;

    /** The dealer's interest was protected, alone or with the company's. */
    public boolean isDealers() {
        return this != COMPANY;
    }
}
