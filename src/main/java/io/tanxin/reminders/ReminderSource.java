package io.tanxin.reminders;

import java.time.Instant;
import java.util.List;

/** Something that is reminded of; a Spring bean of the feature. Asked again and again: the letter's key keeps it from going twice. */
public interface ReminderSource {

    /**
     * At most {@code limit} reminders that fall due in (from, to], in any order; those posted already may be among them but need
     * not. Whether a late one is still of use, its kind of letter says when it is sent.
     */
    List<Reminder> dueBetween(Instant from, Instant to, int limit);
}
