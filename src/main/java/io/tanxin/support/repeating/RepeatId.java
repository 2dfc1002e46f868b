package io.tanxin.support.repeating;

import io.tanxin.kernel.Id;

/** Key of a support that comes again and again. */
public record RepeatId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
