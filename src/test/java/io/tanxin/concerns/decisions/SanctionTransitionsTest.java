package io.tanxin.concerns.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.concerns.decisions.ConflictDecision.Made;
import io.tanxin.concerns.decisions.ConflictDecision.Signed;
import io.tanxin.concerns.decisions.Sanction.ShownHow;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of a decision and of a restriction by every step: what is not allowed is refused with a reason. */
@Tag("L3")
class SanctionTransitionsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate UNTIL = TODAY.plusDays(60);
    private static final UserId DIRECTOR = new UserId(11);
    private static final Made MADE = new Made(1, Interest.DEALER, "It is right", null, DIRECTOR, NOW);
    private static final Signed SIGNED = new Signed(DIRECTOR, NOW, TODAY);

    private static final Map<String, UnaryOperator<Sanction>> STEPS = Map.of(
            "signed", one -> one.signed(DIRECTOR, NOW, DIRECTOR, TODAY),
            "second look asked", one -> one.lookAsked(NOW),
            "kept, nobody asked", one -> one.kept(NOW),
            "shortened", one -> one.shortened(UNTIL.minusDays(1), NOW),
            "made longer", one -> one.shortened(UNTIL.plusDays(1), NOW),
            "lifted", one -> one.lifted(NOW));

    @ParameterizedTest
    @EnumSource(SanctionState.class)
    void from_each_state_of_a_restriction_only_what_is_allowed_goes_on(SanctionState state) {
        var allowed = switch (state) {
            case PROPOSED -> Set.of("signed");
            case SIGNED, SHOWN, IN_EFFECT -> Set.of("second look asked", "shortened", "lifted");
            case ENDED, LIFTED -> Set.<String>of();
        };
        STEPS.forEach((name, step) -> {
            if (allowed.contains(name))
                assertThat(step.apply(in(state))).as(name).isNotNull();
            else refuses(name + " of one that is " + state, () -> step.apply(in(state)));
        });
    }

    @Test
    void it_begins_only_once_it_was_shown_and_its_days_are_over_and_a_second_look_was_taken() {
        var shown = in(SanctionState.SHOWN);
        assertThat(shown.mayBegin(TODAY.plusDays(4))).isFalse();
        assertThat(shown.mayBegin(TODAY.plusDays(5))).isTrue();
        assertThat(in(SanctionState.SIGNED).mayBegin(TODAY.plusDays(30))).isFalse();
        assertThat(shown.lookAsked(NOW).mayBegin(TODAY.plusDays(30))).isFalse();
        assertThat(shown.lookAsked(NOW).kept(NOW).mayBegin(TODAY.plusDays(30))).isTrue();
        assertThat(shown.mayBegin(UNTIL.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DecisionState.class)
    void from_each_state_of_a_decision_only_what_is_allowed_goes_on(DecisionState state) {
        var allowed = switch (state) {
            case OPEN -> Set.of("written", "asked", "decided", "withdrawn");
            case ASKED -> Set.of("approved", "declined");
            case DECIDED -> Set.of("came of it");
            case WITHDRAWN -> Set.<String>of();
        };
        Map<String, UnaryOperator<ConflictDecision>> steps = Map.of(
                "written", one -> one.written("Stock", "Push", "Wait"),
                "asked", one -> one.asked(MADE),
                "decided", one -> one.decided(MADE, SIGNED),
                "approved", one -> one.approved(SIGNED),
                "declined", ConflictDecision::declined,
                "withdrawn", ConflictDecision::withdrawn,
                "came of it", one -> one.cameOf("It held", NOW));
        steps.forEach((name, step) -> {
            if (allowed.contains(name))
                assertThat(step.apply(decision(state))).as(name).isNotNull();
            else refuses(name + " of one that is " + state, () -> step.apply(decision(state)));
        });
    }

    private static void refuses(String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(DecisionRefused.class)
                .as(what)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.reason()).isNotNull());
    }

    private static Sanction in(SanctionState state) {
        var proposed = new Sanction(
                new SanctionId(1),
                0,
                new DecisionId(2),
                new DealerId(3),
                SanctionKind.FUNDS_WITHHELD,
                "What",
                "Why",
                "Tried",
                TODAY,
                UNTIL,
                SanctionState.PROPOSED,
                5,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return switch (state) {
            case PROPOSED -> proposed;
            case SIGNED -> proposed.signed(DIRECTOR, NOW, DIRECTOR, TODAY);
            case SHOWN -> in(SanctionState.SIGNED).shown(NOW, ShownHow.PORTAL, TODAY);
            case IN_EFFECT -> in(SanctionState.SHOWN).began();
            case ENDED -> in(SanctionState.IN_EFFECT).ended(NOW);
            case LIFTED -> in(SanctionState.SHOWN).lifted(NOW);
        };
    }

    private static ConflictDecision decision(DecisionState state) {
        var open = new ConflictDecision(
                new DecisionId(1),
                0,
                new DealerId(2),
                null,
                "Stock",
                "Push",
                "Wait",
                DecisionState.OPEN,
                DIRECTOR,
                NOW,
                null,
                null,
                null,
                null);
        return switch (state) {
            case OPEN -> open;
            case ASKED -> open.asked(MADE);
            case DECIDED -> open.decided(MADE, SIGNED);
            case WITHDRAWN -> open.withdrawn();
        };
    }
}
