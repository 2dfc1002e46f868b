package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A concern as the company's lists show it.
 *
 * @param ownerName who answers; null: nobody yet
 * @param due when the clock that runs is over; null: none runs
 * @param waiting for the dealer
 * @param inConfidence sent past the manager, and not shared
 */
public record ConcernRow(
        ConcernId id,
        int version,
        DealerId dealer,
        String dealerName,
        ConcernKind kind,
        Urgency urgency,
        @Nullable Topic topic,
        String heading,
        ConcernState state,
        @Nullable UserId owner,
        @Nullable String ownerName,
        Instant raisedAt,
        @Nullable Instant due,
        boolean late,
        boolean waiting,
        boolean heated,
        boolean inConfidence,
        @Nullable ConcernId relapseOf)
        implements Serializable {
    /** How it is called where matters are handed on. */
    public static final String MATTER = ConcernAccess.KIND;

    public ConcernKey key() {
        return new ConcernKey(raisedAt, id.value());
    }
}
