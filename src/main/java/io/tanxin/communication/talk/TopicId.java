package io.tanxin.communication.talk;

import io.tanxin.kernel.Id;

/** A topic's key. */
public record TopicId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
