package io.tanxin.files;

import java.io.Serializable;

/** A file as it hangs on something. @param type as found in its content, whatever it was called */
public record Attachment(AttachmentId id, long subject, String name, String type, long size) implements Serializable {

    /** Where a browser gets it. */
    public String path() {
        return "files/" + id;
    }
}
