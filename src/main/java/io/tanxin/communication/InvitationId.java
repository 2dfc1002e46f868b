package io.tanxin.communication;

import io.tanxin.kernel.Id;

/** One person, asked to one day at one time. */
public record InvitationId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
