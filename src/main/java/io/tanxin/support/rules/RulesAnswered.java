package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/** The dealer's owner agreed, or asks to change something. @param asked what; null: agreed */
public record RulesAnswered(
        RulesId rules,
        int number,
        int round,
        DealerId dealer,
        @Nullable String asked) {}
