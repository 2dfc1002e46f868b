package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a list of promises shows.
 *
 * @param state null: those that somebody still waits for; on {@link Tab#ALL} and of one dealer, every state
 * @param search part of a dealer's name or code, pinyin or pinyin initials; empty for all
 * @param dealer of this dealer only
 */
public record PromiseFilter(
        Tab tab,
        @Nullable PromiseState state,
        String search,
        @Nullable DealerId dealer) implements Serializable {

    public enum Tab {
        /** The acting person's own to keep. */
        MINE,
        TO_DEALERS,
        FROM_DEALERS,
        /** Done, and the receiver has not spoken yet. */
        WAITING,
        /** Broken by the company, and its repair not closed. */
        TO_REPAIR,
        ALL
    }

    public PromiseFilter(Tab tab) {
        this(tab, null, "", null);
    }

    /** Every promise of one dealer. */
    public static PromiseFilter of(DealerId dealer) {
        return new PromiseFilter(Tab.ALL, null, "", dealer);
    }

    /** All of them are looked at from the newest due day back, what waits from the oldest on. */
    boolean newestFirst() {
        return tab == Tab.ALL;
    }
}
