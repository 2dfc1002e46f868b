package io.tanxin.handed;

import io.tanxin.kernel.Id;

/** The key of something handed to a colleague. */
public record HandedId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
