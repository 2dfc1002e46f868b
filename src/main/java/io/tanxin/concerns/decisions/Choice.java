package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is decided.
 *
 * @param option key of one of the decision's own
 * @param reasons the company's own weighing: the dealer never reads it
 * @param cost null: none
 * @param sanction a restriction of the dealer that belongs to it; null: none
 */
public record Choice(
        long option,
        Interest protects,
        String reasons,
        @Nullable Money cost,
        @Nullable SanctionDraft sanction) implements Serializable {}
