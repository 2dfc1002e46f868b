package io.tanxin.concerns;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A concern as the dealer reads it.
 *
 * @param answers who answers; null: nobody yet
 * @param answerDue by when the first answer comes
 * @param asked the company has asked something, and waits
 * @param pastManager sent to the director, and not shared
 */
public record MyConcernRow(
        ConcernId id,
        int version,
        ConcernKind kind,
        String heading,
        ConcernState state,
        Instant raisedAt,
        @Nullable String answers,
        Instant answerDue,
        boolean asked,
        boolean pastManager)
        implements Serializable {

    public ConcernKey key() {
        return new ConcernKey(raisedAt, id.value());
    }
}
