package io.tanxin.dealers.situation;

import io.tanxin.kernel.Id;

/** That a dealer was asked for a report. */
public record RequestId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
