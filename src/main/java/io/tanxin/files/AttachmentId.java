package io.tanxin.files;

import io.tanxin.kernel.Id;

/** An attachment's key. */
public record AttachmentId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
