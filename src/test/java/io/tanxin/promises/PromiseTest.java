package io.tanxin.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("P2")
class PromiseTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
    private static final LocalDate NEXT_DAY = DUE.plusDays(1);
    private static final LocalDateTime NOON = MADE.atTime(12, 0);

    @Test
    void done_is_not_kept() {
        assertThat(open().done(DUE).state()).isEqualTo(PromiseState.DONE);
    }

    @Test
    void the_receivers_yes_makes_it_kept() {
        assertThat(open().done(DUE).judged(Verdict.YES, DUE).state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void on_time_is_judged_by_the_day_of_done_not_of_the_verdict() {
        assertThat(open().done(DUE).judged(Verdict.YES, DUE.plusDays(10)).state())
                .isEqualTo(PromiseState.KEPT);
        assertThat(open().done(NEXT_DAY).judged(Verdict.YES, NEXT_DAY).state()).isEqualTo(PromiseState.KEPT_LATE);
    }

    @Test
    void a_no_up_to_the_due_day_puts_it_back_to_open() {
        var again = open().done(MADE).judged(Verdict.NO, DUE);
        assertThat(again.state()).isEqualTo(PromiseState.OPEN);
        assertThat(again.doneOn()).isNull();
    }

    @Test
    void a_no_after_the_due_day_breaks_it() {
        var broken = open().done(DUE).judged(Verdict.NO, NEXT_DAY);
        assertThat(broken.state()).isEqualTo(PromiseState.BROKEN);
        assertThat(broken.settledOn()).isEqualTo(NEXT_DAY);
    }

    @Test
    void what_was_put_back_can_be_done_again() {
        var again = open().done(MADE).judged(Verdict.NO, MADE).done(DUE).judged(Verdict.YES, NEXT_DAY);
        assertThat(again.state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void only_what_is_done_can_be_judged() {
        refuses(Reason.NOT_DONE, () -> open().judged(Verdict.YES, MADE));
        refuses(Reason.NOT_DONE, () -> open().withdrawn(MADE).judged(Verdict.YES, MADE));
        refuses(
                Reason.NOT_DONE,
                () -> open().done(MADE).judged(Verdict.YES, MADE).judged(Verdict.NO, MADE));
    }

    @Test
    void not_done_when_the_days_of_grace_are_over_it_is_broken() {
        assertThat(open().isBrokenBySilence(DUE.plusDays(7), 7)).isFalse();
        assertThat(open().isBrokenBySilence(DUE.plusDays(8), 7)).isTrue();
        assertThat(open().broken(DUE.plusDays(8), 7).state()).isEqualTo(PromiseState.BROKEN);
        refuses(Reason.NOT_OPEN, () -> open().broken(DUE.plusDays(7), 7));
        refuses(Reason.NOT_OPEN, () -> open().done(DUE).broken(DUE.plusDays(8), 7));
    }

    @Test
    void done_for_long_without_a_verdict_it_is_presumed_kept_yet_not_kept() {
        var done = open().done(DUE);
        assertThat(done.isPresumedKept(DUE.plusDays(14), 14)).isFalse();
        var presumed = done.presumedKept(DUE.plusDays(15), 14);
        assertThat(presumed.presumed()).isTrue();
        assertThat(presumed.state()).isEqualTo(PromiseState.DONE);
        assertThat(presumed.isPresumedKept(DUE.plusDays(30), 14)).isFalse();
    }

    @Test
    void the_receivers_late_word_counts_more_than_the_presumption() {
        var presumed = open().done(DUE).presumedKept(DUE.plusDays(15), 14);
        var judged = presumed.judged(Verdict.YES, DUE.plusDays(40));
        assertThat(judged.state()).isEqualTo(PromiseState.KEPT);
        assertThat(judged.presumed()).isFalse();
    }

    @Test
    @Tag("P3")
    void that_it_may_be_late_is_said_before_the_day_is_over() {
        assertThat(open().atRisk(DUE, DUE).state()).isEqualTo(PromiseState.AT_RISK);
        refuses(Reason.TOO_LATE_TO_WARN, () -> open().atRisk(DUE, NEXT_DAY));
        refuses(Reason.NOT_OPEN, () -> open().done(MADE).atRisk(MADE, MADE));
    }

    @Test
    void at_risk_it_still_can_be_done_in_time() {
        assertThat(open().atRisk(MADE, MADE).done(DUE).judged(Verdict.YES, DUE).state())
                .isEqualTo(PromiseState.KEPT);
    }

    @Test
    void another_day_needs_the_receivers_yes() {
        var asking = open().proposing(DUE.plusDays(10), DUE);
        assertThat(asking.state()).isEqualTo(PromiseState.OPEN);
        assertThat(asking.due()).isEqualTo(DUE);

        var ended = asking.renegotiated(DUE);
        assertThat(ended.state()).isEqualTo(PromiseState.RENEGOTIATED);
        assertThat(ended.due()).as("the agreed day is never overwritten").isEqualTo(DUE);

        var next = ended.replacement(NOON);
        assertThat(next.due()).isEqualTo(DUE.plusDays(10));
        assertThat(next.state()).isEqualTo(PromiseState.OPEN);
        assertThat(next.replaces()).isEqualTo(ended.id());
        assertThat(next.madeOn()).isEqualTo(DUE);
    }

    @Test
    void nothing_is_agreed_that_nobody_asked_for() {
        refuses(Reason.NOTHING_PROPOSED, () -> open().renegotiated(MADE));
        refuses(Reason.SAME_DAY, () -> open().proposing(DUE, MADE));
        refuses(Reason.DUE_BEFORE_MADE, () -> open().proposing(MADE, DUE));
        refuses(Reason.NOTHING_PROPOSED, () -> open().replacement(NOON));
    }

    @Test
    void done_meanwhile_the_other_day_is_no_longer_asked_for() {
        assertThat(open().proposing(DUE.plusDays(3), MADE).done(DUE).proposedDue())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PromiseState.class,
            names = {"OPEN", "AT_RISK"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_no_longer_is_open_is_neither_done_nor_withdrawn_nor_moved(PromiseState state) {
        var settled = open().backTo(state, DUE, false, null, null);
        refuses(Reason.NOT_OPEN, () -> settled.done(DUE));
        refuses(Reason.NOT_OPEN, () -> settled.withdrawn(DUE));
        refuses(Reason.NOT_OPEN, () -> settled.atRisk(DUE, DUE));
        refuses(Reason.NOT_OPEN, () -> settled.proposing(NEXT_DAY, DUE));
        refuses(Reason.NOT_OPEN, () -> settled.broken(DUE.plusDays(30), 7));
    }

    @Test
    void a_promise_has_words_and_a_day_that_has_not_passed() {
        refuses(Reason.NO_WORDS, () -> made(" 　", DUE));
        refuses(Reason.TOO_LONG, () -> made("架".repeat(501), DUE));
        refuses(Reason.DUE_BEFORE_MADE, () -> made("A shelf", MADE.minusDays(1)));
        assertThat(made(" 🪑".repeat(250).strip(), MADE).due()).isEqualTo(MADE);
    }

    private static Promise open() {
        return made("A shelf by Friday", DUE);
    }

    private static Promise made(String words, LocalDate due) {
        var draft = new PromiseDraft(new DealerId(100), Side.COMPANY, new UserId(12), words, due, null, null);
        return Promise.of(draft, new UserId(12), MADE, NOON);
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(PromiseRefused.class)
                .isThrownBy(change)
                .extracting(PromiseRefused::reason)
                .isEqualTo(reason);
    }
}
