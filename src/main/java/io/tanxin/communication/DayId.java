package io.tanxin.communication;

import io.tanxin.kernel.Id;

/** A communication day's key. */
public record DayId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
