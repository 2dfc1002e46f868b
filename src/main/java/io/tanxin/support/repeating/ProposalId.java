package io.tanxin.support.repeating;

import io.tanxin.kernel.Id;

/** Key of one of its days that has come. */
public record ProposalId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
