package io.tanxin.handover;

import io.tanxin.kernel.Id;

public record HandOverId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
