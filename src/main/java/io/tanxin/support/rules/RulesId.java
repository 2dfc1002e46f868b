package io.tanxin.support.rules;

import io.tanxin.kernel.Id;

/** Key of one version of a dealer's rules. */
public record RulesId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
