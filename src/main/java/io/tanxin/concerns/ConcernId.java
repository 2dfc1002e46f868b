package io.tanxin.concerns;

import io.tanxin.kernel.Id;

/** A concern's key; the number that a dealer is told. */
public record ConcernId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
