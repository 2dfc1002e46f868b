package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision whole, for the company's people. @param chosen key of the option; {@code sanction} its restriction with all it says */
public record DecisionDetail(
        DecisionRow row,
        @Nullable Long concern,
        String companyWants,
        String dealerWants,
        List<DecisionOption> options,
        @Nullable Long chosen,
        @Nullable String reasons,
        @Nullable String chosenBy,
        @Nullable String outcome,
        @Nullable Instant outcomeAt,
        @Nullable SanctionDetail sanction,
        List<DecisionStep> steps)
        implements Serializable {}
