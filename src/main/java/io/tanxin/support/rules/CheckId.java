package io.tanxin.support.rules;

import io.tanxin.kernel.Id;

/** A shop check's key. */
public record CheckId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
