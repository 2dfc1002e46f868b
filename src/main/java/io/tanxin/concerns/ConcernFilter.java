package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a list of concerns shows. @param search finds dealers by name, code, pinyin. @param topic key of one; null: any */
public record ConcernFilter(
        Tab tab,
        String search,
        @Nullable ConcernKind kind,
        @Nullable Urgency urgency,
        @Nullable Long topic,
        @Nullable DealerId dealer)
        implements Serializable {

    public enum Tab {
        OPEN,
        /** Open, and the acting person answers. */
        MINE,
        /** Past its time. */
        LATE,
        /** The dealer is asked whether it is settled. */
        ASKED,
        ALL
    }

    public static ConcernFilter of(Tab tab) {
        return new ConcernFilter(tab, "", null, null, null, null);
    }

    public static ConcernFilter of(DealerId dealer) {
        return new ConcernFilter(Tab.ALL, "", null, null, null, dealer);
    }
}
