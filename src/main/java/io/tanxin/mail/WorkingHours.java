package io.tanxin.mail;

import java.time.Instant;

/** Knows when readers work; filled by the module that keeps reminders. */
public interface WorkingHours {

    /** Now, if the reader works now; else the begin of the next working hours. */
    Instant soonest(Instant now, Reader reader);
}
