package io.tanxin.plans;

import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down about a measure.
 *
 * @param owner who does it, on the side that is named; null: not said yet
 * @param otherSide what the other side does for it
 * @param due a day of that year; null: the year is the direction
 * @param quantity how much, in {@code unit}
 */
public record MeasureDraft(
        Theme theme,
        String words,
        Side side,
        @Nullable UserId owner,
        @Nullable String otherSide,
        int year,
        @Nullable LocalDate due,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money cost,
        @Nullable Proof proof)
        implements Serializable {

    /** The last day on which it is in time. */
    public LocalDate until() {
        return due == null ? LocalDate.of(year, 12, 31) : due;
    }
}
