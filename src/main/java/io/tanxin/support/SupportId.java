package io.tanxin.support;

import io.tanxin.kernel.Id;

/** A support record's key. */
public record SupportId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
