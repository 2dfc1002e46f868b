package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stage's policy as it was decided once.
 *
 * @param number counts up within the stage
 * @param to its last day; null: until another follows, or it was followed on its first day
 * @param decidedBy name; null: as installed, or by somebody who is no longer there
 */
public record PolicyVersion(
        int number,
        LocalDate from,
        @Nullable LocalDate to,
        Standing standing,
        NurturePolicy policy,
        @Nullable String decidedBy,
        Instant decidedAt)
        implements Serializable {

    public enum Standing {
        PLANNED,
        IN_FORCE,
        PAST,
        /** Followed by another on its own first day. */
        REPLACED,
        WITHDRAWN
    }
}
