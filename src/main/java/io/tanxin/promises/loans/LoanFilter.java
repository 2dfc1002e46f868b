package io.tanxin.promises.loans;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a list of loans shows. @param search part of a dealer's name or code; @param dealer of this dealer only */
public record LoanFilter(Tab tab, String search, @Nullable DealerId dealer) implements Serializable {
    public enum Tab {
        OUT,
        LATE,
        BACK,
        ALL
    }

    public static LoanFilter of(DealerId dealer) {
        return new LoanFilter(Tab.ALL, "", dealer);
    }

    /** What is out from the oldest on; what is over from the newest back. */
    boolean newestFirst() {
        return tab == Tab.BACK || tab == Tab.ALL;
    }
}
