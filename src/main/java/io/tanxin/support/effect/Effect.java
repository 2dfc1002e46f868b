package io.tanxin.support.effect;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one record. @param worth 1 to 5, as the company sees it. @param helped as the dealer says; its word stands beside
 * the company's, neither changes the other
 */
public record Effect(
        @Nullable String noted,
        @Nullable Integer worth,
        @Nullable String notedBy,
        @Nullable Instant notedAt,
        @Nullable Helped helped,
        @Nullable String helpedWords,
        @Nullable String helpedBy,
        @Nullable Instant helpedAt)
        implements Serializable {
    static final Effect NONE = new Effect(null, null, null, null, null, null, null, null);
}
