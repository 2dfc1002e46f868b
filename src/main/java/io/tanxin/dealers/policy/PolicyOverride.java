package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that is different for one dealer than its stage's policy says.
 *
 * @param to its last day; it ends by itself
 * @param setBy name
 * @param endedBy name of who ended it before its time
 */
public record PolicyOverride(
        long id,
        PolicyNumber number,
        int value,
        String reason,
        LocalDate from,
        LocalDate to,
        String setBy,
        @Nullable String endedBy)
        implements Serializable {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
