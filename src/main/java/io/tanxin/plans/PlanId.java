package io.tanxin.plans;

import io.tanxin.kernel.Id;

/** A development plan's key. */
public record PlanId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
