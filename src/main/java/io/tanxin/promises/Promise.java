package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One promise, and the ways it can go (P2). Every day in here is a day at the dealer's.
 *
 * @param doneOn the day its owner called it done: on time is judged by it
 * @param presumed nobody said a word for so long after DONE that it is presumed kept; the receiver may still speak
 * @param proposedDue another day that the owner asks for, until the receiver agrees
 * @param toldOn the first day on which the other side was told that it may be late (P3)
 * @param renegotiations how often another day was agreed for it before
 * @param loadThen made although its week was full: how much lay in it, of {@code capacityThen} (P1)
 */
@Table("promise")
record Promise(
        @Id @Nullable PromiseId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        Side side,
        @Column("owner_id") UserId owner,
        String words,
        LocalDate madeOn,
        LocalDate due,
        PromiseState state,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate settledOn,
        boolean presumed,
        @Nullable LocalDate proposedDue,
        @Nullable String aboutKind,
        @Nullable Long aboutId,
        @Column("replaces_id") @Nullable PromiseId replaces,
        @Column("made_by") UserId madeBy,
        LocalDateTime createdAt,
        @Nullable LocalDate toldOn,
        int renegotiations,
        @Nullable Integer loadThen,
        @Nullable Integer capacityThen) {

    static final int LONGEST = 500;

    static Promise of(PromiseDraft draft, UserId madeBy, LocalDate today, LocalDateTime now) {
        var words = draft.words().strip();
        PromiseRefused.unless(!words.isEmpty(), Reason.NO_WORDS);
        PromiseRefused.unless(words.codePointCount(0, words.length()) <= LONGEST, Reason.TOO_LONG);
        PromiseRefused.unless(!draft.due().isBefore(today), Reason.DUE_BEFORE_MADE);
        return new Promise(
                null,
                0,
                draft.dealer(),
                draft.side(),
                draft.owner(),
                words,
                today,
                draft.due(),
                PromiseState.OPEN,
                null,
                null,
                false,
                null,
                draft.aboutKind(),
                draft.aboutId(),
                null,
                madeBy,
                now,
                null,
                0,
                null,
                null);
    }

    /** Made although so much of what fits lies in its owner's week already. */
    Promise knowing(int load, int capacity) {
        return as(owner, state, doneOn, settledOn, presumed, proposedDue, toldOn, load, capacity);
    }

    PromiseId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    /** Waits for its owner. */
    boolean isOpen() {
        return state == PromiseState.OPEN || state == PromiseState.AT_RISK;
    }

    /** The owner says so; that does not make it kept. */
    Promise done(LocalDate today) {
        PromiseRefused.unless(isOpen(), Reason.NOT_OPEN);
        return in(PromiseState.DONE, today, null, false, null);
    }

    /** It may be late, said before the day is over: afterwards it is late, not at risk. */
    Promise atRisk(LocalDate told, LocalDate today) {
        PromiseRefused.unless(isOpen(), Reason.NOT_OPEN);
        PromiseRefused.unless(!today.isAfter(due), Reason.TOO_LATE_TO_WARN);
        PromiseRefused.unless(!told.isAfter(today) && !told.isBefore(madeOn), Reason.TOLD_WHEN);
        var first = toldOn == null || told.isBefore(toldOn) ? told : toldOn;
        return in(PromiseState.AT_RISK, null, null, false, proposedDue).told(first);
    }

    /** The receiver's, nobody else's. A "no" is not the end while the day has not passed. */
    Promise judged(Verdict verdict, LocalDate today) {
        PromiseRefused.unless(state == PromiseState.DONE && doneOn != null, Reason.NOT_DONE);
        return switch (verdict) {
            case YES ->
                in(
                        doneOn != null && doneOn.isAfter(due) ? PromiseState.KEPT_LATE : PromiseState.KEPT,
                        doneOn,
                        today,
                        false,
                        null);
            case NO ->
                today.isAfter(due)
                        ? in(PromiseState.BROKEN, doneOn, today, false, null)
                        : in(PromiseState.OPEN, null, null, false, null);
        };
    }

    /** The whole of the last day of grace still is its owner's. */
    boolean isBrokenBySilence(LocalDate today, int graceDays) {
        return isOpen() && today.isAfter(due.plusDays(graceDays));
    }

    Promise broken(LocalDate today, int graceDays) {
        PromiseRefused.unless(isBrokenBySilence(today, graceDays), Reason.NOT_OPEN);
        return in(PromiseState.BROKEN, null, today, false, null);
    }

    boolean isPresumedKept(LocalDate today, int days) {
        return state == PromiseState.DONE && !presumed && doneOn != null && today.isAfter(doneOn.plusDays(days));
    }

    /** Stays DONE: only the receiver's verdict makes it kept. */
    Promise presumedKept(LocalDate today, int days) {
        PromiseRefused.unless(isPresumedKept(today, days), Reason.NOT_DONE);
        return in(PromiseState.DONE, doneOn, today, true, null);
    }

    Promise withdrawn(LocalDate today) {
        PromiseRefused.unless(isOpen(), Reason.NOT_OPEN);
        return in(PromiseState.WITHDRAWN, null, today, false, null);
    }

    Promise proposing(LocalDate newDue, LocalDate today) {
        PromiseRefused.unless(isOpen(), Reason.NOT_OPEN);
        PromiseRefused.unless(!newDue.isEqual(due), Reason.SAME_DAY);
        PromiseRefused.unless(!newDue.isBefore(today), Reason.DUE_BEFORE_MADE);
        return in(state, null, null, false, newDue);
    }

    /** The receiver keeps to the day as it was. */
    Promise keepingItsDay() {
        PromiseRefused.unless(isOpen() && proposedDue != null, Reason.NOTHING_PROPOSED);
        return in(state, null, null, false, null);
    }

    /** The receiver agrees to the day that was asked for: this one ends, {@link #replacement} goes on. */
    Promise renegotiated(LocalDate today) {
        PromiseRefused.unless(isOpen(), Reason.NOT_OPEN);
        PromiseRefused.unless(proposedDue != null, Reason.NOTHING_PROPOSED);
        return in(PromiseState.RENEGOTIATED, null, today, false, proposedDue);
    }

    Promise replacement(LocalDateTime now) {
        if (state != PromiseState.RENEGOTIATED || proposedDue == null || settledOn == null) {
            throw new PromiseRefused(Reason.NOTHING_PROPOSED);
        }
        return new Promise(
                null,
                0,
                dealer,
                side,
                owner,
                words,
                settledOn,
                proposedDue,
                PromiseState.OPEN,
                null,
                null,
                false,
                null,
                aboutKind,
                aboutId,
                id,
                madeBy,
                now,
                null,
                renegotiations + 1,
                null,
                null);
    }

    /**
     * As it stood before the last change.
     *
     * @param doneOn its day of DONE, if that is what it goes back to
     * @param proposedDue another day that its owner asked for then
     * @param toldOn when the other side had been told then that it may be late
     */
    Promise backTo(
            PromiseState before,
            @Nullable LocalDate doneOn,
            boolean presumed,
            @Nullable LocalDate proposedDue,
            @Nullable LocalDate toldOn) {
        return in(before, doneOn, null, presumed, proposedDue).told(toldOn);
    }

    /** Somebody else keeps it from now on (P6). */
    Promise takenOverBy(UserId next) {
        PromiseRefused.unless(isOpen() && side == Side.COMPANY, Reason.NOT_OPEN);
        return as(next, state, doneOn, settledOn, presumed, proposedDue, toldOn, loadThen, capacityThen);
    }

    private Promise told(@Nullable LocalDate on) {
        return as(owner, state, doneOn, settledOn, presumed, proposedDue, on, loadThen, capacityThen);
    }

    private Promise in(
            PromiseState next,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate settledOn,
            boolean presumed,
            @Nullable LocalDate proposedDue) {
        return as(owner, next, doneOn, settledOn, presumed, proposedDue, toldOn, loadThen, capacityThen);
    }

    /** The same one; only these may become others. */
    private Promise as(
            UserId owner,
            PromiseState state,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate settledOn,
            boolean presumed,
            @Nullable LocalDate proposedDue,
            @Nullable LocalDate toldOn,
            @Nullable Integer loadThen,
            @Nullable Integer capacityThen) {
        return new Promise(
                id,
                version,
                dealer,
                side,
                owner,
                words,
                madeOn,
                due,
                state,
                doneOn,
                settledOn,
                presumed,
                proposedDue,
                aboutKind,
                aboutId,
                replaces,
                madeBy,
                createdAt,
                toldOn,
                renegotiations,
                loadThen,
                capacityThen);
    }
}
