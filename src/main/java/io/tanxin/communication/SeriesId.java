package io.tanxin.communication;

import io.tanxin.kernel.Id;

/** A series of days. */
public record SeriesId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
