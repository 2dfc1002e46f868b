package io.tanxin.dealers;

/**
 * What suits a stage (N3).
 *
 * @param checkInEveryDays default rhythm of talks: what closing a day proposes
 * @param doneGraceDays so many days after due a promise that is not done is broken (P2)
 * @param presumedKeptDays so many days after DONE without a verdict it is presumed kept (P2)
 */
public record NurturePolicy(
        Stage stage, Kind kind, int checkInEveryDays, int longestSilenceDays, int doneGraceDays, int presumedKeptDays) {
    public enum Kind {
        LEAN,
        ENRICH
    }
}
