package io.tanxin.plans;

import io.tanxin.kernel.Id;

/** A goal's key: the same through all versions of its plan. */
public record GoalId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
