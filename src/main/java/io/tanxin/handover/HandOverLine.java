package io.tanxin.handover;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stood open on the day of the change, as it was then.
 *
 * @param subject key of the promise, the day or the measure
 * @param code a day's kind, where it has no words of its own
 * @param who keeps or held it
 */
public record HandOverLine(
        Kind kind,
        long subject,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable String code,
        @Nullable String words,
        @Nullable String who)
        implements Serializable {

    public enum Kind {
        OUR_PROMISE,
        DEALER_PROMISE,
        NEXT_DAY,
        TALK,
        /** Of the development plan; a dealer's people read their plan where its owner lets them, not here. */
        MEASURE
    }
}
