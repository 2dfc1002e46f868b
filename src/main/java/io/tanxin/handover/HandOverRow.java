package io.tanxin.handover;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as lists show it.
 *
 * @param days since the change: until the first talk, or until today as long as there was none
 * @param longest days that the policy allowed at the change
 * @param talkBy the last day of them, at the dealer's
 */
public record HandOverRow(
        HandOverId id,
        int version,
        DealerId dealer,
        String dealerName,
        UserId from,
        String fromName,
        UserId to,
        String toName,
        Instant madeAt,
        LocalDate talkBy,
        int days,
        int longest,
        @Nullable Instant fromSignedAt,
        @Nullable Instant toSignedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant talkedAt,
        HandOverState state)
        implements Serializable {

    public record Key(Instant madeAt, long id) implements Serializable {}

    public Key key() {
        return new Key(madeAt, id.value());
    }

    /** The clock runs. */
    public boolean waitsForTalk() {
        return talkedAt == null && state != HandOverState.OVERTAKEN;
    }

    public boolean isLong() {
        return waitsForTalk() && days >= longest;
    }

    public boolean isSigned() {
        return fromSignedAt != null && toSignedAt != null;
    }
}
