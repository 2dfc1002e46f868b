package io.tanxin.communication.talk;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as their writer has them before them.
 *
 * @param version -1 as long as nothing is written
 * @param shares how often they were shared
 * @param changedSinceShared what the dealer reads is older than this
 * @param none somebody said that there is nothing to write down
 */
public record MinutesDraft(
        @Nullable DealerId dealer,
        int version,
        String text,
        int shares,
        @Nullable Instant sharedAt,
        boolean changedSinceShared,
        boolean none,
        @Nullable String changedBy,
        @Nullable Instant changedAt)
        implements Serializable {

    public boolean isShared() {
        return shares > 0;
    }
}
