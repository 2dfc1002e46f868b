package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question.
 *
 * @param choice name of the chosen one
 * @param confided seen by the account manager alone
 * @param erasedAt its content is gone, after three years
 */
public record Answer(
        String question,
        @Nullable BigDecimal number,
        @Nullable String choice,
        @Nullable String words,
        boolean confided,
        @Nullable Instant erasedAt)
        implements Serializable {}
