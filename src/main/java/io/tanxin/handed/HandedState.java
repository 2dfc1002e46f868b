package io.tanxin.handed;

/** How a hand-out stands. SETTLED: the matter itself is over, nothing is wanted any more. */
public enum HandedState {
    OPEN,
    DONE,
    CANNOT,
    TAKEN_BACK,
    SETTLED;

    public boolean isOpen() {
        return this == OPEN;
    }
}
