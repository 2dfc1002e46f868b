package io.tanxin.concerns.decisions;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a list of decisions shows. @param search finds dealers by name, code, pinyin. @param quarter in which it was decided */
public record DecisionFilter(
        Tab tab,
        String search,
        @Nullable Interest protects,
        @Nullable Quarter quarter,
        @Nullable DealerId dealer) implements Serializable {

    public enum Tab {
        /** Not decided yet. */
        OPEN,
        /** A director has to say yes. */
        ASKED,
        DECIDED,
        /** With a restriction that is not over. */
        RESTRICTIONS,
        ALL
    }

    public static DecisionFilter of(Tab tab) {
        return new DecisionFilter(tab, "", null, null, null);
    }

    public static DecisionFilter of(DealerId dealer) {
        return new DecisionFilter(Tab.ALL, "", null, null, dealer);
    }
}
