package io.tanxin.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state by every change: what is not allowed is refused with a reason, and nothing else happens. */
@Tag("P2")
@Tag("P3")
class PromiseTransitionsTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
    private static final LocalDate LATER = DUE.plusDays(30);

    private static final Map<String, UnaryOperator<Promise>> CHANGES = Map.of(
            "done", one -> one.done(MADE),
            "may be late", one -> one.atRisk(MADE, MADE),
            "yes", one -> one.judged(Verdict.YES, MADE),
            "no", one -> one.judged(Verdict.NO, MADE),
            "broken by time", one -> one.broken(LATER, 7),
            "presumed kept", one -> one.presumedKept(LATER, 14),
            "withdrawn", one -> one.withdrawn(MADE),
            "another day asked", one -> one.proposing(DUE.plusDays(7), MADE),
            "taken over", one -> one.takenOverBy(new UserId(9)));

    private static final Set<String> OF_OPEN =
            Set.of("done", "may be late", "broken by time", "withdrawn", "another day asked", "taken over");
    private static final Set<String> OF_DONE = Set.of("yes", "no", "presumed kept");

    @ParameterizedTest
    @EnumSource(PromiseState.class)
    void from_each_state_only_what_is_allowed_goes_on(PromiseState state) {
        var allowed = switch (state) {
            case OPEN, AT_RISK -> OF_OPEN;
            case DONE -> OF_DONE;
            case KEPT, KEPT_LATE, BROKEN, RENEGOTIATED, WITHDRAWN -> Set.<String>of();
        };
        CHANGES.forEach((name, change) -> {
            if (allowed.contains(name))
                assertThat(change.apply(in(state))).as(name).isNotNull();
            else refuses(name, change, in(state));
        });
    }

    @ParameterizedTest
    @EnumSource(PromiseState.class)
    void another_day_is_agreed_or_declined_only_where_it_was_asked_for_and_the_promise_still_waits(PromiseState state) {
        UnaryOperator<Promise> agree = one -> one.renegotiated(MADE);
        UnaryOperator<Promise> decline = Promise::keepingItsDay;
        refuses("agreed, never asked for", agree, in(state));
        refuses("declined, never asked for", decline, in(state));
        if (state != PromiseState.OPEN && state != PromiseState.AT_RISK) return;
        assertThat(agree.apply(in(state).proposing(LATER, MADE)).state()).isEqualTo(PromiseState.RENEGOTIATED);
        assertThat(decline.apply(in(state).proposing(LATER, MADE)).state()).isEqualTo(state);
    }

    private static void refuses(String name, UnaryOperator<Promise> change, Promise promise) {
        assertThatExceptionOfType(PromiseRefused.class)
                .as(name + " of one that is " + promise.state())
                .isThrownBy(() -> change.apply(promise))
                .satisfies(refused -> assertThat(refused.reason()).isNotNull());
    }

    private static Promise in(PromiseState state) {
        var open = Promise.of(
                new PromiseDraft(new DealerId(1), Side.COMPANY, new UserId(2), "A shelf", DUE, null, null),
                new UserId(2),
                MADE,
                MADE.atTime(12, 0));
        return switch (state) {
            case OPEN -> open;
            case AT_RISK -> open.atRisk(MADE, MADE);
            case DONE -> open.done(MADE);
            case KEPT -> open.done(MADE).judged(Verdict.YES, MADE);
            case KEPT_LATE -> open.done(LATER).judged(Verdict.YES, LATER);
            case BROKEN -> open.broken(LATER, 7);
            case RENEGOTIATED -> open.proposing(LATER, MADE).renegotiated(MADE);
            case WITHDRAWN -> open.withdrawn(MADE);
        };
    }
}
