package io.tanxin.communication.messages;

import io.tanxin.kernel.Id;

/** A message's key. */
public record MessageId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
