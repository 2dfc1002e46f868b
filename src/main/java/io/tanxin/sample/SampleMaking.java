package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.mail.Postman;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives the sample network through: twenty invented dealers with half a year behind them, by the services and by its own people on a
 * clock that walks, ending now, and a hundred beside them whose talks have just begun to come again and again. In one transaction, so
 * that readers see the old one or the new one, never a half.
 */
@Component
class SampleMaking {
    private static final Logger log = LoggerFactory.getLogger(SampleMaking.class);
    private static final long SEED = 20_260_501;
    private static final Duration MOST_WAITED = Duration.ofSeconds(10);

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
    private final ReentrantLock underWay = new ReentrantLock();
    private volatile HalfYear.@Nullable Course living;

    SampleMaking(
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

    /** @return how much of the half year that is being lived is over, from 0 to 1 */
    double lived() {
        var course = living;
        return course == null ? 0 : course.lived();
    }

    /** @throws java.util.concurrent.CancellationException the program ends meanwhile */
    void makeNow() {
        underWay.lock();
        try {
            make();
        } finally {
            underWay.unlock();
        }
    }

    /** A program that ends waits until what was begun is taken back, else the database would go away from under it. */
    @PreDestroy
    void breakOff() throws InterruptedException {
        var course = living;
        if (course != null) course.breakOff();
        if (underWay.tryLock(MOST_WAITED.toSeconds(), TimeUnit.SECONDS)) underWay.unlock();
    }

    private void make() {
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
        state.isAhead(false);
        log.info(
                "The sample network was made in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
}
