package io.tanxin.communication.week;

import io.tanxin.kernel.Id;

/** A wish to change places. */
public record SwapId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
