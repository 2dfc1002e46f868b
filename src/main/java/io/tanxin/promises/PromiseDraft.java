package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is made.
 *
 * @param side who promises: the company to the dealer, or the dealer to the company
 * @param owner who does it; of that side
 * @param aboutKind what it came from, e.g. {@code DAY}, with {@code aboutId}; no key upwards
 */
public record PromiseDraft(
        DealerId dealer,
        Side side,
        UserId owner,
        String words,
        LocalDate due,
        @Nullable String aboutKind,
        @Nullable Long aboutId) {
    public enum Side {
        COMPANY,
        DEALER
    }
}
