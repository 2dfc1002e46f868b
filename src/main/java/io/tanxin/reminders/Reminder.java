package io.tanxin.reminders;

import io.tanxin.mail.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be posted when its time has come.
 *
 * @param at the moment, inside the reader's working hours already
 * @param owed what its reader, of a dealer, owes: it passes the {@link NagGuard}; null: it asks for nothing that is owed
 */
public record Reminder(Instant at, Letter letter, @Nullable Owed owed) {
    public Reminder(Instant at, Letter letter) {
        this(at, letter, null);
    }
}
