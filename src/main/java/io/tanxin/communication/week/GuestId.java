package io.tanxin.communication.week;

import io.tanxin.kernel.Id;

/** A dealer that a week asks. */
public record GuestId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
