package io.tanxin.promises;

import io.tanxin.identity.CurrentActor;
import io.tanxin.promises.FollowUpTalks.Talk;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a miss (P4): apologise, act at once, agree on a new date, talk. Every step says which version of the repair was seen; of
 * two at once the second is told by an {@link OptimisticLockingFailureException}. A broken promise is not closed before them.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('promises:do')")
public class Repairs {
    /** What a promise with the new date is about. */
    public static final String ABOUT = "REPAIR";

    private final RepairRows rows;
    private final Parties parties;
    private final FollowUpTalks talks;
    private final CurrentActor actor;
    private final PromiseTrail trail;
    private final ApplicationEventPublisher events;

    Repairs(
            RepairRows rows,
            Parties parties,
            FollowUpTalks talks,
            CurrentActor actor,
            PromiseTrail trail,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.parties = parties;
        this.talks = talks;
        this.actor = actor;
        this.trail = trail;
        this.events = events;
    }

    /** Of a broken promise of the company, for its own people; of any other: empty. */
    @Transactional(readOnly = true)
    public Optional<Repair> of(PromiseId id) {
        var promise = parties.find(id);
        if (promise.state() != PromiseState.BROKEN || promise.side() == Side.DEALER) return Optional.empty();
        return parties.isOfTheHouse(promise) ? Optional.of(read(promise)) : Optional.empty();
    }

    /** What was said to the dealer, for which kind of miss. @param on not before the miss, not after today */
    public void apologise(PromiseId id, int seen, long kind, String words, LocalDate on) {
        var promise = broken(id);
        var said = PromiseService.spoken(words);
        requireDay(promise, on);
        PromiseRefused.unless(rows.isChoosable(kind), Reason.NO_SUCH_KIND);
        rows.apologised(promise, seen, kind, said, on, actor.id());
        audited(promise, "promise.apologised");
        events.publishEvent(new Apologised(promise.key(), promise.dealer(), kind, on));
    }

    /** What is done at once. */
    public void act(PromiseId id, int seen, String words, LocalDate on) {
        var promise = broken(id);
        requireDay(promise, on);
        rows.acted(promise, seen, PromiseService.spoken(words), on, actor.id());
        audited(promise, "promise.repair-acted");
    }

    /** Talks to come that may serve. */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<Talk> talksToCome(PromiseId id) {
        var promise = broken(id);
        return talks.toCome(promise.dealer(), trail.matterOf(promise));
    }

    /** A talk that is planned already serves. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void talk(PromiseId id, int seen, long talk) {
        var promise = broken(id);
        PromiseRefused.unless(
                talks.find(promise.dealer(), talk, trail.matterOf(promise)).isPresent(), Reason.NO_SUCH_TALK);
        rows.talk(promise, seen, talk);
        audited(promise, "promise.repair-talk");
    }

    /** A new talk in the manager's next free hour. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Talk planTalk(PromiseId id, int seen) {
        var promise = broken(id);
        var talk = talks.plan(promise.dealer(), trail.matterOf(promise))
                .orElseThrow(() -> new PromiseRefused(Reason.NO_FREE_HOUR));
        rows.talk(promise, seen, talk.id());
        audited(promise, "promise.repair-talk");
        return talk;
    }

    /** Refused as long as a step is missing. */
    public void close(PromiseId id, int seen) {
        var promise = broken(id);
        var repair = read(promise);
        PromiseRefused.unless(repair.missing().isEmpty(), Reason.REPAIR_MISSING);
        rows.closed(promise, seen, parties.today(promise.dealer()), actor.id());
        audited(promise, "promise.repaired");
    }

    private Repair read(Promise promise) {
        return rows.read(promise, talk -> talks.find(promise.dealer(), talk, trail.matterOf(promise)));
    }

    /** Broken by the company and not closed; whoever answers for it may repair it. */
    private Promise broken(PromiseId id) {
        var promise = parties.find(id);
        PromiseRefused.unless(parties.isOfTheHouse(promise), Reason.NOT_YOURS);
        PromiseRefused.unless(
                promise.state() == PromiseState.BROKEN && promise.side() == Side.COMPANY && !rows.isClosed(promise),
                Reason.NOT_BROKEN);
        return promise;
    }

    private void requireDay(Promise promise, LocalDate on) {
        PromiseRefused.unless(
                !on.isBefore(promise.madeOn()) && !on.isAfter(parties.today(promise.dealer())), Reason.TOLD_WHEN);
    }

    private void audited(Promise promise, String action) {
        trail.record(action, promise, Map.of());
    }
}
