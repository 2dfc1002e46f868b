package io.tanxin.communication.week;

import io.tanxin.kernel.Id;

/** A communication week. */
public record WeekId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
