package io.tanxin.files;

/** What files hang on: filled by the module that keeps it, asked each time one is handed out. */
public interface AttachmentOwner {

    /** Short and for ever: it stands in the rows. */
    String kind();

    /** Whether the acting person may see the thing with this key, and so what hangs on it. */
    boolean maySee(long subject);
}
