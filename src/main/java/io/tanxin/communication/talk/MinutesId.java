package io.tanxin.communication.talk;

import io.tanxin.kernel.Id;

/** The key of one text of a day's minutes. */
public record MinutesId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
