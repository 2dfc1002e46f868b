package io.tanxin.plans;

import io.tanxin.kernel.Id;

/** The key of one version of a plan. */
public record VersionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
