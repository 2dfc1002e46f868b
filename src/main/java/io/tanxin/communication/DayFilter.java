package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which days a list shows. @param search name, code or pinyin of a dealer */
public record DayFilter(
        When when,
        @Nullable String search,
        @Nullable DealerId dealer,
        @Nullable DayKind kind) implements Serializable {

    public enum When {
        UPCOMING,
        UNANSWERED,
        DRAFTS,
        PAST,
        CANCELLED;

        /** On which of a network's shelves its seats lie. */
        int shelf() {
            return switch (this) {
                case UPCOMING, UNANSWERED, PAST -> 0;
                case DRAFTS -> 1;
                case CANCELLED -> 2;
            };
        }

        /** What is to come is read forwards, what has been backwards. */
        boolean forwards() {
            return this != PAST && this != CANCELLED;
        }
    }

    public static DayFilter of(When when) {
        return new DayFilter(when, null, null, null);
    }

    public static DayFilter of(DealerId dealer, When when) {
        return new DayFilter(when, null, dealer, null);
    }
}
