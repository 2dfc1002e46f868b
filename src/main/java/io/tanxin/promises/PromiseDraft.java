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
 * @param knowingly although the owner's week is full (P1)
 */
public record PromiseDraft(
        DealerId dealer,
        Side side,
        UserId owner,
        String words,
        LocalDate due,
        @Nullable String aboutKind,
        @Nullable Long aboutId,
        boolean knowingly) {
    public enum Side {
        COMPANY,
        DEALER
    }

    public PromiseDraft(
            DealerId dealer,
            Side side,
            UserId owner,
            String words,
            LocalDate due,
            @Nullable String aboutKind,
            @Nullable Long aboutId) {
        this(dealer, side, owner, words, due, aboutKind, aboutId, false);
    }

    /** "I know": the same, although the week is full. */
    public PromiseDraft knowing() {
        return new PromiseDraft(dealer, side, owner, words, due, aboutKind, aboutId, true);
    }
}
