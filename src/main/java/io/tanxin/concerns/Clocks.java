package io.tanxin.concerns;

import io.tanxin.concerns.WorkingClock.Hours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when the first answer and the solution are owed, and when somebody is warned before.
 *
 * @param began from when on they count: so much later than the raising as nothing was counted
 * @param waitingSince the company asked something: as long as it waits for the dealer no clock runs
 */
record Clocks(
        Instant answerWarn,
        Instant answerDue,
        Instant solveWarn,
        Instant solveDue,
        Instant began,
        @Nullable Instant waitingSince) {
    // what is left when the owner is warned: a quarter
    private static final int PARTS = 4;

    static Clocks begin(Instant now, ClockRule rule, Hours hours, WorkingClock clock) {
        return new Clocks(
                clock.after(now, early(rule.answer()), hours),
                clock.after(now, rule.answer(), hours),
                clock.after(now, early(rule.solve()), hours),
                clock.after(now, rule.solve(), hours),
                now,
                null);
    }

    /** The same beginning under another urgency. */
    Clocks under(ClockRule rule, Hours hours, WorkingClock clock) {
        var anew = begin(began, rule, hours, clock);
        return new Clocks(anew.answerWarn(), anew.answerDue(), anew.solveWarn(), anew.solveDue(), began, waitingSince);
    }

    Clocks resting(Instant now) {
        return waitingSince == null ? new Clocks(answerWarn, answerDue, solveWarn, solveDue, began, now) : this;
    }

    /** The dealer has answered: what was left when the waiting began is left now. */
    Clocks goingOn(Instant now, Hours hours, WorkingClock clock) {
        var since = waitingSince;
        if (since == null) return this;
        return new Clocks(
                shifted(answerWarn, since, now, hours, clock),
                shifted(answerDue, since, now, hours, clock),
                shifted(solveWarn, since, now, hours, clock),
                shifted(solveDue, since, now, hours, clock),
                clock.before(now, clock.between(began, since, hours), hours),
                null);
    }

    /** It is over: nobody waits any more. */
    Clocks stopped() {
        return new Clocks(answerWarn, answerDue, solveWarn, solveDue, began, null);
    }

    private static Instant shifted(Instant moment, Instant since, Instant now, Hours hours, WorkingClock clock) {
        return moment.isBefore(since) ? moment : clock.after(now, clock.between(since, moment, hours), hours);
    }

    private static Duration early(Duration all) {
        return all.minus(all.dividedBy(PARTS));
    }
}
