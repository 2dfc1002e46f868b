package io.tanxin.communication.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.tanxin.calendar.ClockMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often a calendar may be asked for: by its address, for programs that ask every minute; by computer, for those that guess. */
@Component
class FeedThrottle {
    private static final int OF_ADDRESS = 120;
    private static final int OF_COMPUTER = 600;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final ClockMeter meter;

    FeedThrottle(Clock clock) {
        meter = new ClockMeter(clock);
    }

    /** Counts this one. @return how long to wait, if it is one too many */
    Optional<Duration> asked(String token, String computer) {
        var wait = wait("computer " + computer, OF_COMPUTER);
        return wait.isPresent() ? wait : wait("address " + token, OF_ADDRESS);
    }

    private Optional<Duration> wait(String key, int anHour) {
        var bucket = buckets.get(
                key,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, Duration.ofHours(1)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
