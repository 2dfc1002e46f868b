package io.tanxin.concerns;

/** By what a concern is resolved (L1). REASON: one that the dealer has to accept. THANKS: for praise, which asks for nothing else. */
public enum Resolution {
    PROMISE,
    MEASURE,
    REASON,
    THANKS
}
