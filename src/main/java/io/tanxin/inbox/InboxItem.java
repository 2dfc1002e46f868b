package io.tanxin.inbox;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said, as the inbox lists it.
 *
 * @param page key of the matter's own page
 * @param who said it
 * @param what for {@code inbox.what.<kind>.<what>}
 * @param words the speaker's own, at most a thousand characters; empty: none
 * @param about what they were said about, or null
 * @param newest when something last happened to it: dealt with is what came until then
 * @param due of the clock that runs, or null
 * @param unread the acting person has not opened it since
 * @param open waits for somebody
 * @param doneBy who dealt with it here, or null
 * @param key what the list is sorted by
 */
public record InboxItem(
        InboxKind kind,
        long id,
        long page,
        DealerId dealer,
        String dealerName,
        String who,
        String what,
        String words,
        @Nullable String about,
        Instant said,
        Instant newest,
        @Nullable Instant due,
        @Nullable InboxClock clock,
        boolean inConfidence,
        boolean unread,
        boolean open,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        Instant key)
        implements Serializable {

    /** Of {@link InboxClock#DUE}: the day. */
    public LocalDate dueDay() {
        return LocalDate.ofInstant(due == null ? said : due, ZoneOffset.UTC);
    }

    public InboxKey place() {
        return new InboxKey(key, kind, id, due != null);
    }
}
