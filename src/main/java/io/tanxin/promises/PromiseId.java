package io.tanxin.promises;

import io.tanxin.kernel.Id;

/** A promise's key. */
public record PromiseId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
