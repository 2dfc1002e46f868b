package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the policy that is different for one dealer than its stage's says.
 *
 * @param to its last day; it ends by itself
 * @param setBy name
 * @param endedBy name of who ended it before its time
 */
public record PolicyOverride(
        long id,
        OwnPart part,
        String reason,
        LocalDate from,
        LocalDate to,
        String setBy,
        @Nullable String endedBy) implements Serializable {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
