package io.tanxin.concerns;

import io.tanxin.concerns.WorkingClock.Hours;
import io.tanxin.dealers.DealerBrief;
import java.io.Serializable;
import java.time.Duration;

/**
 * How long the company lets a dealer wait, for one urgency.
 *
 * @param answer working time until the first answer, {@code solve} until it is resolved
 * @param everyDay weekends and holidays count too
 * @param from the hour at which a working day begins at the dealer's, {@code to} at which it ends
 */
public record ClockRule(Urgency urgency, Duration answer, Duration solve, boolean everyDay, int from, int to)
        implements Serializable {

    public ClockRule {
        if (answer.isNegative() || answer.isZero() || solve.compareTo(answer) < 0) {
            throw new IllegalArgumentException("first an answer, then a solution");
        }
        if (from < 0 || to > 24 || from >= to) throw new IllegalArgumentException("a day begins before it ends");
    }

    Hours at(DealerBrief dealer) {
        return new Hours(dealer.zone(), dealer.country(), everyDay, from, to);
    }
}
