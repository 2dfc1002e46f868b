package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One restriction (L3): signed, then shown, then the days of notice, then it begins; never another way round. A second look that the
 * dealer asked for before it began is taken first.
 *
 * @param from as it was wished; {@code begins} is the day on which it does, known once it was shown
 */
record Sanction(
        SanctionId id,
        int version,
        DecisionId decision,
        DealerId dealer,
        SanctionKind kind,
        String what,
        String why,
        String tried,
        LocalDate from,
        LocalDate until,
        SanctionState state,
        int noticeDays,
        @Nullable UserId signedBy,
        @Nullable Instant signedAt,
        @Nullable UserId reviewer,
        @Nullable Instant shownAt,
        @Nullable ShownHow shownHow,
        @Nullable LocalDate begins,
        @Nullable Instant endedAt,
        @Nullable Instant askedAt,
        @Nullable Instant lookedAt) {

    enum ShownHow {
        PORTAL,
        LETTER
    }

    /** @param today at the dealer's: it must be able to begin before its last day */
    Sanction signed(UserId by, Instant now, UserId reviewer, LocalDate today) {
        DecisionRefused.unless(state == SanctionState.PROPOSED, Reason.NOT_ASKED);
        DecisionRefused.unless(!until.isBefore(today.plusDays(noticeDays)), Reason.UNTIL_TOO_SOON);
        return with(SanctionState.SIGNED, until, by, now, reviewer, null, null, null, null, null, null);
    }

    /** @param day at the dealer's */
    Sanction shown(Instant now, ShownHow how, LocalDate day) {
        if (state != SanctionState.SIGNED) return this;
        var earliest = day.plusDays(noticeDays);
        var begins = earliest.isAfter(from) ? earliest : from;
        return with(
                SanctionState.SHOWN, until, signedBy, signedAt, reviewer, now, how, begins, null, askedAt, lookedAt);
    }

    boolean mayBegin(LocalDate today) {
        return state == SanctionState.SHOWN
                && begins != null
                && !today.isBefore(begins)
                && !today.isAfter(until)
                && !isLookOwed();
    }

    Sanction began() {
        return in(SanctionState.IN_EFFECT, until, null, askedAt, lookedAt);
    }

    /** Its last day is over. */
    boolean isPast(LocalDate today) {
        return state.isAlive() && today.isAfter(until);
    }

    Sanction ended(Instant now) {
        return in(SanctionState.ENDED, until, now, askedAt, lookedAt);
    }

    /** The dealer's. */
    Sanction lookAsked(Instant now) {
        DecisionRefused.unless(state.isAlive(), Reason.IS_OVER);
        DecisionRefused.unless(askedAt == null, Reason.ASKED_ALREADY);
        return in(state, until, endedAt, now, lookedAt);
    }

    boolean isLookOwed() {
        return askedAt != null && lookedAt == null;
    }

    /** After a second look it stays as it is. */
    Sanction kept(Instant now) {
        DecisionRefused.unless(state.isAlive(), Reason.IS_OVER);
        DecisionRefused.unless(isLookOwed(), Reason.NOT_ASKED_FOR_LOOK);
        return in(state, until, endedAt, askedAt, now);
    }

    Sanction shortened(LocalDate last, Instant now) {
        DecisionRefused.unless(state.isAlive(), Reason.IS_OVER);
        DecisionRefused.unless(last.isBefore(until), Reason.ONLY_SHORTER);
        return in(state, last, endedAt, askedAt, isLookOwed() ? now : lookedAt);
    }

    Sanction lifted(Instant now) {
        DecisionRefused.unless(state.isAlive(), Reason.IS_OVER);
        return in(SanctionState.LIFTED, until, now, askedAt, isLookOwed() ? now : lookedAt);
    }

    private Sanction in(
            SanctionState next,
            LocalDate until,
            @Nullable Instant endedAt,
            @Nullable Instant askedAt,
            @Nullable Instant lookedAt) {
        return with(next, until, signedBy, signedAt, reviewer, shownAt, shownHow, begins, endedAt, askedAt, lookedAt);
    }

    private Sanction with(
            SanctionState next,
            LocalDate until,
            @Nullable UserId signedBy,
            @Nullable Instant signedAt,
            @Nullable UserId reviewer,
            @Nullable Instant shownAt,
            @Nullable ShownHow shownHow,
            @Nullable LocalDate begins,
            @Nullable Instant endedAt,
            @Nullable Instant askedAt,
            @Nullable Instant lookedAt) {
        return new Sanction(
                id,
                version,
                decision,
                dealer,
                kind,
                what,
                why,
                tried,
                from,
                until,
                next,
                noticeDays,
                signedBy,
                signedAt,
                reviewer,
                shownAt,
                shownHow,
                begins,
                endedAt,
                askedAt,
                lookedAt);
    }
}
