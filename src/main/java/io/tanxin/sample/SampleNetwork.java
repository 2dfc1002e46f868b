package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.mail.Postman;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sample network: twenty invented dealers with half a year behind them, lived through the services by its own people on
 * a clock that walks, ending now, and a hundred beside them whose talks have just begun to come again and again. Made in one transaction, so that readers see the old one or the new one, never a half.
 */
@Service
public class SampleNetwork {
    private static final Logger log = LoggerFactory.getLogger(SampleNetwork.class);
    private static final long SEED = 20_260_501;
    private static final Duration FRESH = Duration.ofDays(1);

    private final boolean on;
    private final SampleState state;
    private final Casting casting;
    private final HalfYear halfYear;
    private final Storyteller storyteller;
    private final WiderNetwork wider;
    private final SupportYears support;
    private final Voices voices;
    private final Conflicts conflicts;
    private final LedgerStories ledger;
    private final RareTurns rareTurns;
    private final FullWeek fullWeek;
    private final HandOvers handOvers;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable CompletableFuture<?> making;
    private volatile HalfYear.@Nullable Course living;
    private volatile boolean ahead;

    SampleNetwork(
            @Value("${tanxin.sample:on}") String sample,
            SampleState state,
            Casting casting,
            HalfYear halfYear,
            Storyteller storyteller,
            WiderNetwork wider,
            SupportYears support,
            Voices voices,
            Conflicts conflicts,
            LedgerStories ledger,
            RareTurns rareTurns,
            FullWeek fullWeek,
            HandOvers handOvers,
            Postman postman,
            TransactionTemplate transaction,
            Clock clock) {
        this.on = !sample.equalsIgnoreCase("off") && !sample.equalsIgnoreCase("false");
        this.state = state;
        this.casting = casting;
        this.halfYear = halfYear;
        this.storyteller = storyteller;
        this.wider = wider;
        this.support = support;
        this.voices = voices;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.rareTurns = rareTurns;
        this.fullWeek = fullWeek;
        this.handOvers = handOvers;
        this.postman = postman;
        this.transaction = transaction;
        this.clock = clock;
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
        return on && (ahead || state.isOlderThan(FRESH));
    }

    /** Somebody's bringing it to today, while it goes on. */
    public Optional<CompletableFuture<?>> beingMade() {
        return Optional.<CompletableFuture<?>>ofNullable(making).filter(work -> !work.isDone());
    }

    /** @return how much of the half year that is being lived is over, from 0 to 1 */
    public double lived() {
        var course = living;
        return course == null ? 0 : course.lived();
    }

    /** It was lived through to a later hour than it is now. */
    void isAhead() {
        ahead = true;
    }

    /** Fills an empty database; anything that lives in it already is left alone. @return whether it was filled */
    boolean fillIfEmpty() {
        if (!on || !state.isEmpty()) return false;
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
                    if (failed != null) log.error("The sample network could not be made; it is as it was", failed);
                });
        making = work;
        return work;
    }

    /** Takes the whole sample away; the next start with TANXIN_SAMPLE=off begins empty. */
    @PreAuthorize("hasAuthority('people:manage')")
    public void remove() {
        if (madeAt().isEmpty()) throw new IllegalStateException("there is no sample network here");
        postman.resting(() -> transaction.execute(status -> {
            state.clear();
            return true;
        }));
    }

    void makeNow() {
        var begun = System.nanoTime();
        living = null;
        var end = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        postman.resting(() -> transaction.execute(status -> {
            state.clear();
            return HouseClock.startingAt(end.minus(HalfYear.LONG), hands -> {
                var course = new HalfYear.Course(new Random(SEED), hands);
                living = course;
                var cast = casting.gather();
                storyteller.begin(cast, course, end);
                var neighbours = wider.gather(cast);
                wider.begin(cast, neighbours, course, end);
                support.begin(cast, course, end);
                ledger.begin(cast, course, end);
                rareTurns.begin(cast, course, end);
                handOvers.begin(cast, course);
                halfYear.live(course, end);
                wider.give(neighbours, course);
                support.give(cast, course);
                fullWeek.fill(cast, neighbours, end);
                voices.speak(cast, hands, end);
                handOvers.handOn(cast, hands, end);
                conflicts.arise(cast, hands, end);
                state.made(end, SEED, Duration.ofNanos(System.nanoTime() - begun));
                return true;
            });
        }));
        ahead = false;
        log.info(
                "The sample network was made in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
}
