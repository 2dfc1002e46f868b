package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done about a decision or its restriction. @param step translated as {@code words.decisionStep.<step>} */
public record DecisionStep(
        String step,
        String byName,
        boolean byDealer,
        Instant at,
        @Nullable String words) implements Serializable {}
