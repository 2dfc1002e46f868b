package io.tanxin.reminders;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Something that is reminded of; a Spring bean of the feature. Asked again and again: the letter's key keeps it from going twice. */
public interface ReminderSource {

    /**
     * Finds all that falls due in (from, to], in any order, some at a time: what is found is posted before the search goes on, so
     * not inside a transaction. Those posted already may be among them but need not. Whether a late one is still of use, its kind
     * of letter says when it is sent.
     */
    void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found);
}
