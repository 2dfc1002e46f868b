package io.tanxin.communication.talk;

import io.tanxin.kernel.Id;

/** A private note's key. */
public record NoteId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
