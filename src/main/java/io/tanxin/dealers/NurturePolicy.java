package io.tanxin.dealers;

import java.io.Serializable;

/**
 * What suits a stage (N3).
 *
 * @param checkInEveryDays default rhythm of talks: what closing a day proposes
 * @param inviteLeadDays so many days before a day of a series its people are invited (M20)
 * @param doneGraceDays so many days after due a promise that is not done is broken (P2)
 * @param presumedKeptDays so many days after DONE without a verdict it is presumed kept (P2)
 */
public record NurturePolicy(
        Stage stage,
        Kind kind,
        int checkInEveryDays,
        int inviteLeadDays,
        int longestSilenceDays,
        int doneGraceDays,
        int presumedKeptDays)
        implements Serializable {
    public static final int MOST_LEAD = 90;

    /** The days that make sense: a talk at least once in two years, grace of at most a quarter. */
    public NurturePolicy {
        require(checkInEveryDays, 1, 730);
        require(inviteLeadDays, 1, MOST_LEAD);
        require(longestSilenceDays, 1, 730);
        require(doneGraceDays, 0, 90);
        require(presumedKeptDays, 1, 90);
    }

    private static void require(int days, int least, int most) {
        if (days < least || days > most)
            throw new IllegalArgumentException("from %d to %d days".formatted(least, most));
    }

    public enum Kind {
        LEAN,
        ENRICH
    }
}
