package io.tanxin.concerns.decisions;

/** What is restricted. */
public enum SanctionKind {
    FUNDS_WITHHELD,
    SALE_THREATENED,
    SALE_WITHDRAWN,
    OTHER
}
