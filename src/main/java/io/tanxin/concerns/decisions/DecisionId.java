package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Id;

/** A conflict of interest decision's key. */
public record DecisionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
