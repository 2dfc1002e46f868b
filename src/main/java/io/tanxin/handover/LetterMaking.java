package io.tanxin.handover;

import io.tanxin.communication.DealerTalks;
import io.tanxin.dealers.DealerAssigned;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.handover.HandOverLetter.Ending;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.plans.Plans;
import io.tanxin.promises.OpenPromises;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever assigns a dealer, and wherever: the letter is made in the same transaction, out of what stands open at that moment. A
 * dealer that had nobody before has nothing to be handed over; one that lost its manager has, as soon as it has one again.
 */
@Component
@Transactional
class LetterMaking {
    /** So long the same people the other way round are a change of mind. */
    private static final Duration MIND_CHANGES = Duration.ofHours(1);

    private static final int PROMISES = 100;
    private static final int TALKS = 3;
    private static final int MEASURES = 10;

    private final JdbcClient db;
    private final HandOverLetters letters;
    private final HandOverLines lines;
    private final HandOverPost post;
    private final Dealers dealers;
    private final NurturePolicies policies;
    private final OpenPromises promises;
    private final DealerTalks talks;
    private final Plans plans;
    private final Actors actors;
    private final CurrentActor actor;
    private final Clock clock;

    LetterMaking(
            JdbcClient db,
            HandOverLetters letters,
            HandOverLines lines,
            HandOverPost post,
            Dealers dealers,
            NurturePolicies policies,
            OpenPromises promises,
            DealerTalks talks,
            Plans plans,
            Actors actors,
            CurrentActor actor,
            Clock clock) {
        this.db = db;
        this.letters = letters;
        this.lines = lines;
        this.post = post;
        this.dealers = dealers;
        this.policies = policies;
        this.promises = promises;
        this.talks = talks;
        this.plans = plans;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(DealerAssigned change) {
        var by = actor.find().map(Actor::id).orElse(Actor.SYSTEM);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var dealer = change.dealer();
        var undone = end(change, now);
        var before = change.from() == null ? gap(dealer) : Optional.of(change.from());
        var to = change.to();
        if (to == null) {
            before.ifPresent(from -> leave(dealer, from, now));
            return;
        }
        if (undone || before.isEmpty() || before.get().equals(to)) return;
        actors.runAs("handover", () -> make(dealer, before.get(), to, by, now));
    }

    /** @return it takes back the change before it: there is no letter about that */
    private boolean end(DealerAssigned change, Instant now) {
        var undone = false;
        for (var letter : letters.running(change.dealer())) {
            var back = letter.isUntouched()
                    && letter.from().equals(change.to())
                    && letter.to().equals(change.from())
                    && now.isBefore(letter.madeAt().plus(MIND_CHANGES));
            undone |= back;
            letters.save(letter.ended(back ? Ending.TAKEN_BACK : Ending.OVERTAKEN, now));
        }
        return undone;
    }

    private void make(DealerId dealer, UserId from, UserId to, UserId by, Instant now) {
        var brief = dealers.brief(dealer);
        var today = LocalDate.ofInstant(now, brief.zone());
        var longest = policies.of(dealer).longestSilenceDays();
        var letter = letters.save(HandOverLetter.of(dealer, from, to, by, now, today, longest));
        lines.write(letter.key(), open(dealer));
        post.made(letter, by);
    }

    private List<HandOverLine> open(DealerId dealer) {
        var open = new ArrayList<HandOverLine>();
        for (var promise : promises.of(dealer, PROMISES)) {
            var kind = promise.side() == Side.COMPANY ? Kind.OUR_PROMISE : Kind.DEALER_PROMISE;
            open.add(new HandOverLine(
                    kind, promise.id().value(), promise.due(), null, null, promise.words(), promise.ownerName()));
        }
        talks.next(dealer).ifPresent(day -> open.add(line(Kind.NEXT_DAY, day)));
        talks.last(dealer, TALKS).forEach(day -> open.add(line(Kind.TALK, day)));
        plans.openMeasures(dealer).stream()
                .limit(MEASURES)
                .forEach(measure -> open.add(new HandOverLine(
                        Kind.MEASURE,
                        measure.id().value(),
                        measure.until(),
                        null,
                        null,
                        measure.words(),
                        measure.ownerName())));
        return open;
    }

    private static HandOverLine line(Kind kind, DealerTalks.Talk day) {
        return new HandOverLine(
                kind, day.day().value(), null, day.startsAt(), day.kind().name(), day.title(), day.organiserName());
    }

    private Optional<UserId> gap(DealerId dealer) {
        var from = db.sql("select from_id from hand_over_gap where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> new UserId(row.getLong("from_id")))
                .optional();
        if (from.isPresent())
            db.sql("delete from hand_over_gap where dealer_id = :dealer")
                    .param("dealer", dealer.value())
                    .update();
        return from;
    }

    private void leave(DealerId dealer, UserId from, Instant now) {
        db.sql("""
                insert into hand_over_gap (dealer_id, from_id, since) values (:dealer, :from, :now)
                on duplicate key update from_id = :from, since = :now
                """)
                .param("dealer", dealer.value())
                .param("from", from.value())
                .param("now", Utc.of(now))
                .update();
    }
}
