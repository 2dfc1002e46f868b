package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as lists show it.
 *
 * @param doneOn the day its owner called it done
 * @param presumed done so long without a verdict that it is presumed kept
 * @param proposedDue another day that the owner asks for
 * @param toldOn when the other side was first told that it may be late
 * @param renegotiations how often another day was agreed for it before
 * @param cost how what keeping it costs the company stands; null: nothing was said of it
 * @param daysLeft from today at the dealer's until due; below zero when the day has passed
 */
public record PromiseRow(
        PromiseId id,
        int version,
        DealerId dealer,
        String dealerName,
        PromiseDraft.Side side,
        UserId owner,
        String ownerName,
        String words,
        LocalDate due,
        PromiseState state,
        @Nullable LocalDate doneOn,
        boolean presumed,
        @Nullable LocalDate proposedDue,
        @Nullable LocalDate toldOn,
        int renegotiations,
        PromiseCost.@Nullable State cost,
        int daysLeft)
        implements Serializable {
    /** How it is called where matters are handed on. */
    public static final String MATTER = "PROMISE";

    /** Waits for its owner. */
    public boolean isOpen() {
        return state == PromiseState.OPEN || state == PromiseState.AT_RISK;
    }

    /** Its owner asks for another day, and nobody has answered yet. */
    public boolean asksForDay() {
        return isOpen() && proposedDue != null;
    }

    public boolean isLate() {
        return isOpen() && daysLeft < 0;
    }

    public boolean waitsForVerdict() {
        return state == PromiseState.DONE && !presumed;
    }

    public boolean isKept() {
        return state == PromiseState.KEPT || state == PromiseState.KEPT_LATE;
    }

    public boolean isKeptAtOurCost() {
        return isKept() && cost != null && cost.isPaid();
    }

    /** What a list that goes by due day remembers of this row. */
    public PromiseKey key() {
        return new PromiseKey(due, id.value());
    }
}
