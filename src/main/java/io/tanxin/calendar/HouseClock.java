package io.tanxin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one clock of the house (M27). {@code TANXIN_CLOCK} starts it elsewhere, ticking. A thread that lives through another
 * time, as the making of the sample network does, walks its own hands and nobody else's.
 */
@Component("clock") // as whoever asks for it calls it
public class HouseClock extends Clock {
    private static final ScopedValue<Hands> HANDS = ScopedValue.newInstance();
    private final Clock ticking;

    HouseClock(@Value("${tanxin.clock:}") String start, @Value("${tanxin.sample:on}") String sample) {
        if (!start.isBlank() && (sample.equalsIgnoreCase("off") || sample.equalsIgnoreCase("false"))) {
            throw new ClockRefused(
                    "TANXIN_CLOCK moves the clock of the sample network only; with real data the clock is real.");
        }
        var system = Clock.systemUTC();
        ticking = start.isBlank() ? system : Clock.offset(system, Duration.between(system.instant(), parse(start)));
    }

    /** The hands of a clock that one thread walks through time. */
    public static final class Hands {
        private Instant at;

        private Hands(Instant at) {
            this.at = at;
        }

        public void walkTo(Instant later) {
            at = later;
        }

        public void walk(Duration on) {
            at = at.plus(on);
        }

        public Instant at() {
            return at;
        }
    }

    public interface Walk<T> {
        T with(Hands hands);
    }

    /** Does the work at another time, which stands still unless the work walks it; on this thread only. */
    public static <T> T startingAt(Instant at, Walk<T> work) {
        var hands = new Hands(at);
        return ScopedValue.where(HANDS, hands).call(() -> work.with(hands));
    }

    /** Tells this thread's work that it does not happen now: jobs of the real time leave it alone. */
    public static boolean isWalked() {
        return HANDS.isBound();
    }

    @Override
    public Instant instant() {
        return HANDS.isBound() ? HANDS.get().at() : ticking.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
        Supplier<Instant> now = this::instant;
        return zone == null ? this : new InZone(now, zone);
    }

    private static Instant parse(String start) {
        try {
            return OffsetDateTime.parse(start).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new ClockRefused(
                    "TANXIN_CLOCK is not a time with its offset, such as 2026-12-02T09:00+08:00: " + start);
        }
    }

    private static final class InZone extends Clock {
        private final Supplier<Instant> now;
        private final ZoneId zone;

        InZone(Supplier<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(now, other);
        }
    }
}
