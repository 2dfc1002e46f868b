package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Id;

/** The key of one use of a dealer's word. */
public record TrustId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
