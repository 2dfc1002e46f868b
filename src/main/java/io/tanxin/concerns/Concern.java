package io.tanxin.concerns;

import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One concern, and the ways it can go (L1): listened to first, then understood, then acted upon. Only the dealer ends it.
 *
 * @param owner who of the company answers; null: nobody yet
 * @param loggedBy who wrote it down: a colleague on the dealer's behalf, else the same as {@code raisedBy}
 * @param heading its first words, for lists
 * @param why what the company has understood: why it is urgent
 * @param opening how often it came back to its beginning, from 0 on
 * @param ending null: not resolved
 * @param relapseOf the one on the same topic before it
 */
record Concern(
        ConcernId id,
        int version,
        DealerId dealer,
        ConcernKind kind,
        Urgency urgency,
        @Nullable Long topic,
        Addressee addressee,
        @Nullable UserId owner,
        UserId raisedBy,
        UserId loggedBy,
        Way way,
        String heading,
        Instant raisedAt,
        ConcernState state,
        @Nullable String why,
        boolean heated,
        int opening,
        Clocks clocks,
        @Nullable Instant answeredAt,
        @Nullable Ending ending,
        @Nullable ConcernId relapseOf) {
    /** A same-topic concern within so long is a relapse, and as long it can be opened again. */
    static final Duration REMEMBERED = Duration.ofDays(180);

    /** The first answer listens and apologises. Praise asks for no more than thanks. */
    Concern acknowledged(Instant now) {
        if (state != ConcernState.RECEIVED) return this;
        var thanked = kind == ConcernKind.PRAISE ? new Ending(Resolution.THANKS, null, "", now, now) : null;
        var next = thanked == null ? ConcernState.ACKNOWLEDGED : ConcernState.CONFIRMED;
        return in(next, urgency, topic, why, heated, opening, clocks, now, thanked, relapseOf);
    }

    /** How urgent, about what, and why: said again, it is put right. */
    Concern understood(Urgency how, @Nullable Long about, String because, Clocks clocks, @Nullable ConcernId before) {
        ConcernRefused.unless(state.isOpen(), Reason.NOT_OPEN);
        ConcernRefused.unless(state != ConcernState.RECEIVED, Reason.NOT_ACKNOWLEDGED);
        var next = state == ConcernState.ACTING ? state : ConcernState.UNDERSTOOD;
        return in(next, how, about, because, heated, opening, clocks, answeredAt, null, before);
    }

    /** A solution was offered, or a promise made. */
    Concern acting() {
        ConcernRefused.unless(state.isOpen(), Reason.NOT_OPEN);
        ConcernRefused.unless(state == ConcernState.UNDERSTOOD || state == ConcernState.ACTING, Reason.NOT_UNDERSTOOD);
        return in(ConcernState.ACTING, urgency, topic, why, heated, opening, clocks, answeredAt, null, relapseOf);
    }

    /** By a promise, a measure, or a reason; the dealer is asked. A suggestion may be answered with a reason at once. */
    Concern resolved(Ending how) {
        ConcernRefused.unless(state.isOpen(), Reason.NOT_OPEN);
        ConcernRefused.unless(how.by() != Resolution.THANKS, Reason.NOT_THIS_WAY);
        var least = kind == ConcernKind.SUGGESTION ? ConcernState.ACKNOWLEDGED : ConcernState.UNDERSTOOD;
        ConcernRefused.unless(state.compareTo(least) >= 0, Reason.NOT_UNDERSTOOD);
        return in(
                ConcernState.RESOLVED,
                urgency,
                topic,
                why,
                heated,
                opening,
                clocks.waitingSince() == null ? clocks : clocks.stopped(),
                answeredAt,
                how,
                relapseOf);
    }

    /** The dealer's, nobody else's. */
    Concern confirmed(Instant now) {
        ConcernRefused.unless(state == ConcernState.RESOLVED && ending != null, Reason.NOT_RESOLVED);
        return in(
                ConcernState.CONFIRMED,
                urgency,
                topic,
                why,
                false,
                opening,
                clocks,
                answeredAt,
                ending == null ? null : ending.confirmed(now),
                relapseOf);
    }

    /** It is not settled, or it is back: listened to from the beginning, under new clocks. */
    Concern reopened(Instant now, Clocks anew) {
        ConcernRefused.unless(!state.isOpen() && ending != null, Reason.NOT_RESOLVED);
        ConcernRefused.unless(ending != null && now.isBefore(ending.at().plus(REMEMBERED)), Reason.TOO_LATE_TO_REOPEN);
        return in(ConcernState.RECEIVED, urgency, topic, why, heated, opening + 1, anew, answeredAt, null, relapseOf);
    }

    Concern relapse(@Nullable ConcernId before) {
        return in(state, urgency, topic, why, heated, opening, clocks, answeredAt, ending, before);
    }

    /** Another one answers: the manager has changed. */
    Concern ownedBy(@Nullable UserId other) {
        return new Concern(
                id,
                version,
                dealer,
                kind,
                urgency,
                topic,
                addressee,
                other,
                raisedBy,
                loggedBy,
                way,
                heading,
                raisedAt,
                state,
                why,
                heated,
                opening,
                clocks,
                answeredAt,
                ending,
                relapseOf);
    }

    Concern under(Clocks other) {
        return in(state, urgency, topic, why, heated, opening, other, answeredAt, ending, relapseOf);
    }

    Concern heated(boolean hot) {
        ConcernRefused.unless(state.isOpen(), Reason.NOT_OPEN);
        return in(state, urgency, topic, why, hot, opening, clocks, answeredAt, ending, relapseOf);
    }

    boolean isWaiting() {
        return clocks.waitingSince() != null;
    }

    private Concern in(
            ConcernState next,
            Urgency urgency,
            @Nullable Long topic,
            @Nullable String why,
            boolean heated,
            int opening,
            Clocks clocks,
            @Nullable Instant answeredAt,
            @Nullable Ending ending,
            @Nullable ConcernId relapseOf) {
        return new Concern(
                id,
                version,
                dealer,
                kind,
                urgency,
                topic,
                addressee,
                owner,
                raisedBy,
                loggedBy,
                way,
                heading,
                raisedAt,
                next,
                why,
                heated,
                opening,
                clocks,
                answeredAt,
                ending,
                relapseOf);
    }
}
