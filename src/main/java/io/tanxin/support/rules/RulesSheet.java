package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealMark;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a dealer's rules as its reader sees it.
 *
 * @param seen to be handed back by who moves it
 * @param mine the reader may agree to it, or ask to change
 */
public record RulesSheet(
        RulesId id,
        int seen,
        DealerId dealer,
        int number,
        RulesState state,
        @Nullable String why,
        @Nullable String asked,
        String madeBy,
        @Nullable Instant proposedAt,
        @Nullable String agreedBy,
        @Nullable Instant agreedAt,
        @Nullable SealMark seal,
        List<Rule> rules,
        boolean mine)
        implements Serializable {}
