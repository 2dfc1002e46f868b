package io.tanxin.concerns.decisions;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collision of interests as somebody writes it down. @param concern key of the concern that it grew out of; null: of none */
public record DecisionDraft(
        DealerId dealer,
        @Nullable Long concern,
        String heading,
        String companyWants,
        String dealerWants,
        List<DecisionOption> options)
        implements Serializable {
    public static final int HEADING = 120;
    public static final int WANTS = 1000;
    public static final int OPTION = 500;
    public static final int MOST_OPTIONS = 6;
}
