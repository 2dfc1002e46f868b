package io.tanxin.mail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter goes later, and nothing has failed.
 *
 * @param why key of the words on the outbox screen
 */
record Wait(Instant until, String why) {
    /** Its reader is not at work (M9). */
    static final String MORNING = "outbox.waits.morning";

    /** Its reader has had enough today. */
    static final String LIMIT = "outbox.waits.limit";

    /** Another carrier has letters to the same reader in its bag: whether there is room for this one is known when they are booked. */
    static final String MOMENT = "outbox.waits.moment";

    private static final Set<String> REASONS = Set.of(MORNING, LIMIT, MOMENT);

    static boolean isReason(@Nullable String reason) {
        return reason != null && REASONS.contains(reason);
    }
}
