package io.tanxin.dealers;

/** Whether a dealer is with us. Nothing is forgotten about one that left. */
public enum DealerState {
    ACTIVE,
    LEFT
}
