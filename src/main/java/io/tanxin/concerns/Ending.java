package io.tanxin.concerns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a concern was resolved.
 *
 * @param subject key of the promise or measure
 * @param confirmedAt when the dealer said so; null: it has not yet
 */
record Ending(
        Resolution by,
        @Nullable Long subject,
        String words,
        Instant at,
        @Nullable Instant confirmedAt) {

    Ending confirmed(Instant now) {
        return new Ending(by, subject, words, at, now);
    }
}
