package io.tanxin.plans;

import io.tanxin.kernel.Id;

/** A measure's key: the same through all versions of its plan, so that records and promises may point to it. */
public record MeasureId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
