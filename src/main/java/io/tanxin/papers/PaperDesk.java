package io.tanxin.papers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.tanxin.calendar.ClockMeter;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands papers out: so many an hour to each person, always to be saved, and what is not theirs is not found. */
@Component
public class PaperDesk {
    private static final int AN_HOUR = 60;

    /** @param name with its ending */
    public record Made(String name, MediaType type, byte[] bytes) {
        public static Made pdf(String name, byte[] bytes) {
            return new Made(name + ".pdf", MediaType.APPLICATION_PDF, bytes);
        }
    }

    private final Cache<UserId, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final ClockMeter meter;

    PaperDesk(Clock clock) {
        meter = new ClockMeter(clock);
    }

    /** @param work not begun when this person has had enough */
    public ResponseEntity<byte[]> hand(UserId reader, Supplier<Made> work) {
        var probe = buckets.get(reader, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                    .build();
        }
        try {
            var made = work.get();
            return ResponseEntity.ok()
                    .contentType(made.type())
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(made.name()))
                    .header("X-Content-Type-Options", "nosniff")
                    .cacheControl(CacheControl.noStore())
                    .body(made.bytes());
        } catch (NotFound hidden) {
            return ResponseEntity.notFound().build();
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .build();
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
