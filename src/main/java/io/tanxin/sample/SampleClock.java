package io.tanxin.sample;

import io.tanxin.calendar.ClockRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Before anything runs, and so made at the start: only a sample network's clock is moved, and never to before what was lived through already. */
@Component
@Lazy(false)
class SampleClock implements SmartInitializingSingleton {
    private final String start;
    private final SampleNetwork sample;
    private final SampleState state;
    private final Clock clock;

    SampleClock(@Value("${tanxin.clock:}") String start, SampleNetwork sample, SampleState state, Clock clock) {
        this.start = start;
        this.sample = sample;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!sample.isOn() || state.isEmpty()) return;
        if (state.madeAt().isEmpty()) {
            if (start.isBlank()) return;
            throw new ClockRefused(
                    "TANXIN_CLOCK moves the clock of the sample network only, and the people in this database are real.");
        }
        var newest = state.newest();
        if (newest == null || !newest.isAfter(clock.instant())) return;
        if (!start.isBlank()) throw new ClockRefused(earlier(newest));
        state.isAhead(true);
    }

    private String earlier(Instant newest) {
        var reached = newest.plusSeconds(1)
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(OffsetDateTime.parse(start).getOffset());
        return "TANXIN_CLOCK=" + start + " is before the newest moment in the data, " + reached
                + ": even in the sample network time only goes on.";
    }
}
