package io.tanxin.promises;

import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What it costs the company to keep a promise that may be late (P3); for its own people only.
 *
 * @param words which other ways there are, as it was said when it was asked for
 * @param decision the director's words
 */
public record PromiseCost(
        int version,
        Money money,
        String words,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision)
        implements Serializable {

    public enum State {
        /** So little that nobody need be asked. */
        NOTED,
        ASKED,
        APPROVED,
        DECLINED;

        /** The company pays. */
        public boolean isPaid() {
            return this == NOTED || this == APPROVED;
        }
    }
}
