package io.tanxin.communication.week;

import io.tanxin.kernel.Id;

/** A time that a week offers. */
public record SlotId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
