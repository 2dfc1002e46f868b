package io.tanxin.promises;

import io.tanxin.promises.FollowUpTalks.Talk;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done after a promise of the company was broken (P4).
 *
 * @param version 0: nothing yet
 * @param next the promise with the new date
 * @param talk the talk that follows; null also when it was called off
 * @param closedOn all of it done, and said so
 */
public record Repair(
        int version,
        @Nullable Apology apology,
        @Nullable Deed action,
        @Nullable PromiseRow next,
        @Nullable Talk talk,
        @Nullable LocalDate closedOn)
        implements Serializable {

    public enum Step {
        APOLOGY,
        ACTION,
        NEW_DATE,
        TALK
    }

    public record Apology(MissKind kind, String words, LocalDate on, String by) implements Serializable {}

    public record Deed(String words, LocalDate on, String by) implements Serializable {}

    /** What stands between this promise and its end. A talk that was not held yet has not been. */
    public Set<Step> missing() {
        var missing = EnumSet.noneOf(Step.class);
        if (apology == null) missing.add(Step.APOLOGY);
        if (action == null) missing.add(Step.ACTION);
        if (next == null) missing.add(Step.NEW_DATE);
        if (talk == null || !talk.held()) missing.add(Step.TALK);
        return missing;
    }
}
