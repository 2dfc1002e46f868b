package io.tanxin.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state by every step: what is not allowed is refused with a reason. Listening first, and only the dealer ends it. */
@Tag("L1")
class ConcernTransitionsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Clocks CLOCKS = new Clocks(NOW, NOW, NOW, NOW, NOW, null);
    private static final Ending REASON = new Ending(Resolution.REASON, null, "Because", NOW, null);

    private static final Map<String, UnaryOperator<Concern>> STEPS = Map.of(
            "understood", one -> one.understood(Urgency.URGENT, null, "why", CLOCKS, null),
            "acting", Concern::acting,
            "resolved", one -> one.resolved(REASON),
            "thanked", one -> one.resolved(new Ending(Resolution.THANKS, null, "", NOW, null)),
            "confirmed", one -> one.confirmed(NOW),
            "opened again", one -> one.reopened(NOW, CLOCKS),
            "opened again too late", one -> one.reopened(NOW.plus(Duration.ofDays(181)), CLOCKS),
            "heated", one -> one.heated(true));

    @ParameterizedTest
    @EnumSource(ConcernState.class)
    void from_each_state_only_what_is_allowed_goes_on(ConcernState state) {
        var allowed = switch (state) {
            case RECEIVED -> Set.of("heated");
            case ACKNOWLEDGED -> Set.of("heated", "understood");
            case UNDERSTOOD, ACTING -> Set.of("heated", "understood", "acting", "resolved");
            case RESOLVED -> Set.of("confirmed", "opened again");
            case CONFIRMED -> Set.of("opened again");
        };
        STEPS.forEach((name, step) -> {
            if (allowed.contains(name))
                assertThat(step.apply(in(state))).as(name).isNotNull();
            else
                assertThatExceptionOfType(ConcernRefused.class)
                        .as(name + " of one that is " + state)
                        .isThrownBy(() -> step.apply(in(state)))
                        .satisfies(refused -> assertThat(refused.reason()).isNotNull());
        });
    }

    private static Concern in(ConcernState state) {
        var received = new Concern(
                new ConcernId(1),
                0,
                new DealerId(2),
                ConcernKind.COMPLAINT,
                Urgency.NORMAL,
                null,
                Addressee.MANAGER,
                new UserId(3),
                new UserId(4),
                new UserId(4),
                Way.PORTAL,
                "The shelf is late",
                NOW,
                ConcernState.RECEIVED,
                null,
                false,
                0,
                CLOCKS,
                null,
                null,
                null);
        return switch (state) {
            case RECEIVED -> received;
            case ACKNOWLEDGED -> received.acknowledged(NOW);
            case UNDERSTOOD -> in(ConcernState.ACKNOWLEDGED).understood(Urgency.URGENT, null, "why", CLOCKS, null);
            case ACTING -> in(ConcernState.UNDERSTOOD).acting();
            case RESOLVED -> in(ConcernState.ACTING).resolved(REASON);
            case CONFIRMED -> in(ConcernState.RESOLVED).confirmed(NOW);
        };
    }
}
