package io.tanxin.promises;

/** Where a promise stands (P2). Only the receiver's verdict makes it kept. */
public enum PromiseState {
    OPEN,
    AT_RISK,
    DONE,
    KEPT,
    KEPT_LATE,
    BROKEN,
    RENEGOTIATED,
    WITHDRAWN
}
