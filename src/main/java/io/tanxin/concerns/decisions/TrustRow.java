package io.tanxin.concerns.decisions;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One use of a dealer's word. @param mine the acting person took it, and may take it back */
public record TrustRow(
        TrustId id,
        int version,
        DealerId dealer,
        String dealerName,
        Money amount,
        String words,
        TrustState state,
        String takenBy,
        Instant takenAt,
        @Nullable String decidedBy,
        @Nullable String decision,
        boolean mine)
        implements Serializable {

    public DecisionKey key() {
        return new DecisionKey(takenAt, id.value());
    }
}
