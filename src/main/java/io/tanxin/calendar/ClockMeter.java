package io.tanxin.calendar;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Buckets that limit how often somebody may do something fill by the one clock of the house. */
public final class ClockMeter implements TimeMeter {
    private final Clock clock;

    public ClockMeter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
