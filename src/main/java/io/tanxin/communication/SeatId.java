package io.tanxin.communication;

import io.tanxin.kernel.Id;

/** A dealer's place at a day. */
public record SeatId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
