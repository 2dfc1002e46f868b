package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Id;

/** A restriction's key; the number that a dealer is told. */
public record SanctionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
