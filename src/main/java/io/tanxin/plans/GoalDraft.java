package io.tanxin.plans;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down about a goal.
 *
 * @param start where it stands as the plan begins
 * @param targets by year; years without one are on the way
 * @param owner who sees to it, on the side that is named; null: not said yet
 */
public record GoalDraft(
        Theme theme,
        String words,
        String unit,
        @Nullable BigDecimal start,
        SortedMap<Integer, BigDecimal> targets,
        Side side,
        @Nullable UserId owner,
        @Nullable Proof proof)
        implements Serializable {

    public GoalDraft {
        targets = new TreeMap<>(targets);
    }
}
