package io.tanxin.concerns.decisions;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the company's lists show it.
 *
 * @param protects null: nothing was chosen yet
 * @param decidedBy who answers for it; null: nobody yet
 * @param sanction how its restriction stands; null: it has none
 * @param lookOwed the dealer asked for a second look at it
 * @param inConfidence about a concern that the dealer sent past its manager
 */
public record DecisionRow(
        DecisionId id,
        int version,
        DealerId dealer,
        String dealerName,
        String heading,
        DecisionState state,
        @Nullable Interest protects,
        @Nullable Money cost,
        String recordedBy,
        Instant recordedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        boolean hasOutcome,
        @Nullable SanctionState sanction,
        boolean lookOwed,
        boolean inConfidence)
        implements Serializable {

    public DecisionKey key() {
        return new DecisionKey(recordedAt, id.value());
    }
}
