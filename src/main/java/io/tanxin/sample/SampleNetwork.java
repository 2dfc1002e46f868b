package io.tanxin.sample;

import io.tanxin.mail.Postman;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What there is of the sample network, and its way to today and away. */
@Service
public class SampleNetwork {
    private static final Logger log = LoggerFactory.getLogger(SampleNetwork.class);
    private static final Duration FRESH = Duration.ofDays(1);

    private final boolean on;
    private final SampleState state;
    private final ObjectProvider<SampleMaking> maker;
    private final ObjectProvider<Postman> postman;
    private final TransactionTemplate transaction;
    private volatile @Nullable CompletableFuture<?> making;

    /** Whoever makes it needs nearly every service there is, which a start should not wait for. */
    SampleNetwork(
            @Value("${tanxin.sample:on}") String sample,
            SampleState state,
            ObjectProvider<SampleMaking> maker,
            ObjectProvider<Postman> postman,
            TransactionTemplate transaction) {
        this.on = !sample.equalsIgnoreCase("off") && !sample.equalsIgnoreCase("false");
        this.state = state;
        this.maker = maker;
        this.postman = postman;
        this.transaction = transaction;
    }

    /** Whether the program was started with it. */
    public boolean isOn() {
        return on;
    }

    /** When the network that lives here was made; empty: none does. */
    public Optional<Instant> madeAt() {
        return state.madeAt();
    }

    /** It ends more than a day ago, or ahead of the clock: "bring the sample to today" is offered. */
    public boolean isStale() {
        return on && (state.isAhead() || state.isOlderThan(FRESH));
    }

    /** Somebody's bringing it to today, while it goes on. */
    public Optional<CompletableFuture<?>> beingMade() {
        return Optional.<CompletableFuture<?>>ofNullable(making).filter(work -> !work.isDone());
    }

    /** @return how much of the half year that is being lived is over, from 0 to 1 */
    public double lived() {
        return maker.getObject().lived();
    }

    /** Fills an empty database; anything that lives in it already is left alone. @return whether it was filled */
    boolean fillIfEmpty() {
        if (!on || !state.isEmpty()) return false;
        log.info("Making the sample network, which lives through half a year: half a minute, the first time only");
        makeNow();
        return true;
    }

    /** Brings the sample to today, on a thread of its own: all rows go, and half a year is lived anew. Asked twice, it is made once. */
    @PreAuthorize("isAuthenticated() && !hasRole('DEALER')")
    public synchronized CompletableFuture<?> remake() {
        if (!on || madeAt().isEmpty()) throw new IllegalStateException("there is no sample network here");
        var going = beingMade();
        if (going.isPresent()) return going.get();
        if (!isStale()) return CompletableFuture.completedFuture(null);
        var work = CompletableFuture.runAsync(
                        this::makeNow,
                        task -> Thread.ofPlatform().name("sample").start(task))
                .whenComplete((done, failed) -> {
                    if (failed != null && !(failed.getCause() instanceof CancellationException))
                        log.error("The sample network could not be made; it is as it was", failed);
                });
        making = work;
        return work;
    }

    /** Takes the whole sample away; the next start with TANXIN_SAMPLE=off begins empty. */
    @PreAuthorize("hasAuthority('people:manage')")
    public void remove() {
        if (madeAt().isEmpty()) throw new IllegalStateException("there is no sample network here");
        postman.getObject()
                .resting(() -> transaction.execute(status -> {
                    state.clear();
                    return true;
                }));
    }

    void makeNow() {
        maker.getObject().makeNow();
    }
}
