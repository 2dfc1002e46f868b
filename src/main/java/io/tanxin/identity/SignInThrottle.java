package io.tanxin.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.tanxin.calendar.ClockMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * How often one may try: by account as it was written (there or not, the answer is the same) and by address. What succeeds is given
 * back, so that only guessing is slowed down.
 */
@Component
class SignInThrottle {
    private static final int TRIES_OF_ACCOUNT = 5;
    private static final int TRIES_OF_ADDRESS = 100;
    private static final Duration REFILLED = Duration.ofMinutes(10);
    private static final String TRIED = SignInThrottle.class.getName();

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(1, TimeUnit.HOURS)
            .build();
    private final TimeMeter meter;

    SignInThrottle(Clock clock) {
        meter = new ClockMeter(clock);
    }

    /** Counts this try. @return how long to wait, if it is one too many */
    Optional<Duration> tried(HttpServletRequest request) {
        var account = account(request);
        request.setAttribute(TRIED, account);
        var address = wait(ofAddress(request));
        return address.isPresent() ? address : wait(bucket(account, TRIES_OF_ACCOUNT));
    }

    void succeeded(HttpServletRequest request) {
        ofAddress(request).addTokens(1);
        // as it was called when it was tried: by now somebody is signed in
        if (request.getAttribute(TRIED) instanceof String account) buckets.invalidate(account);
    }

    void forget() {
        buckets.invalidateAll();
    }

    private static Optional<Duration> wait(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket ofAddress(HttpServletRequest request) {
        return bucket("address " + request.getRemoteAddr(), TRIES_OF_ADDRESS);
    }

    /** A password and a link are counted apart: who guesses passwords keeps nobody from asking for a link. */
    private static String account(HttpServletRequest request) {
        var here = SecurityContextHolder.getContext().getAuthentication();
        var written = Optional.ofNullable(here == null ? request.getParameter("username") : here.getName())
                .or(() -> Optional.ofNullable(request.getParameter("token")))
                .or(() -> Optional.ofNullable(request.getParameter("code")))
                .orElse("");
        var cut = written.length() > 254 ? written.substring(0, 254) : written;
        return Paths.of(request) + " " + cut.strip().toLowerCase(Locale.ROOT);
    }

    private Bucket bucket(String key, int tries) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, REFILLED))
                        .build());
    }
}
