package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDetail.Action;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import io.tanxin.promises.load.WorkLoad;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger: made, done, judged. Whoever changes a promise says which version they saw; when somebody was quicker, the
 * second is told by an {@link OptimisticLockingFailureException}. What can't be is a {@link PromiseRefused}.
 */
@Service
@Transactional
public class PromiseService {
    private static final int NEAR_DAYS = 14;

    private final Promises promises;
    private final PromiseQueries queries;
    private final PromiseChanges changes;
    private final Dealers dealers;
    private final DealerAccess access;
    private final InConfidence inConfidence;
    private final Parties parties;
    private final WorkLoad load;
    private final PromiseCosts costs;
    private final People people;
    private final CurrentActor actor;
    private final PromiseTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseService(
            Promises promises,
            PromiseQueries queries,
            PromiseChanges changes,
            Dealers dealers,
            DealerAccess access,
            InConfidence inConfidence,
            Parties parties,
            WorkLoad load,
            PromiseCosts costs,
            People people,
            CurrentActor actor,
            PromiseTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.queries = queries;
        this.changes = changes;
        this.dealers = dealers;
        this.access = access;
        this.inConfidence = inConfidence;
        this.parties = parties;
        this.load = load;
        this.costs = costs;
        this.people = people;
        this.actor = actor;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** In a week that is full of other things only knowingly (P1). */
    @PreAuthorize("hasAuthority('promises:make')")
    public PromiseId make(PromiseDraft draft) {
        access.require(draft.dealer());
        inheritCircle(draft);
        requireCircle(draft);
        PromiseRefused.unless(isOfItsSide(draft), Reason.NOT_OF_THIS_SIDE);
        var promise =
                promises.save(inItsWeek(draft, Promise.of(draft, actor.id(), parties.today(draft.dealer()), now())));
        written(promise, "promise.made", null);
        events.publishEvent(new PromiseMade(promise.key(), promise.dealer()));
        return promise.key();
    }

    /** The owner, or who answers for that side, says that it is done; now the receiver is asked. */
    @PreAuthorize("hasAuthority('promises:do')")
    public void markDone(PromiseId id, int seen) {
        var promise = parties.find(id, seen);
        parties.require(Action.DONE, promise);
        var done = promises.save(promise.done(parties.today(promise.dealer())));
        written(done, "promise.done", null);
        events.publishEvent(new PromiseDone(done.key(), done.dealer()));
    }

    /** Said before the day: what the other side was told, when, which other way there is, and what keeping it would cost (P3). */
    @PreAuthorize("hasAuthority('promises:do')")
    public void atRisk(PromiseId id, int seen, Risk risk) {
        var promise = parties.find(id, seen);
        parties.require(Action.AT_RISK, promise);
        var told = spoken(risk.told());
        var said = risk.alternatives() == null ? "" : risk.alternatives().strip();
        PromiseRefused.unless(promise.side() == Side.DEALER || !said.isEmpty(), Reason.NO_OTHER_WAY);
        var alternatives = said.isEmpty() ? null : spoken(said);
        var saved = promises.save(promise.atRisk(risk.toldOn(), parties.today(promise.dealer())));
        changes.add(saved, actor.id(), told, risk.toldOn(), alternatives, false);
        audited("promise.at-risk", saved);
        var cost = risk.cost();
        if (cost != null && !cost.isZero() && promise.side() == Side.COMPANY) {
            costs.ask(saved, cost, alternatives == null ? told : alternatives);
        }
    }

    /** The receiver's word: of what the company promised, the dealer's people; of what the dealer promised, its manager. */
    @PreAuthorize("hasAuthority('promises:judge')")
    public PromiseState verdict(PromiseId id, int seen, Verdict verdict, @Nullable String words) {
        var promise = parties.find(id, seen);
        parties.require(Action.JUDGE, promise);
        var said = verdict == Verdict.NO || (words != null && !words.isBlank()) ? spoken(words) : null;
        var judged = promises.save(promise.judged(verdict, parties.today(promise.dealer())));
        written(judged, "promise.judged", said);
        events.publishEvent(new PromiseJudged(judged.key(), judged.dealer(), verdict, judged.state()));
        if (judged.state() == PromiseState.BROKEN) {
            events.publishEvent(new PromiseBroken(judged.key(), judged.dealer()));
        }
        return judged.state();
    }

    /** The receiver releases the owner; or who made it takes it back on the same day, as a correction. */
    @PreAuthorize("hasAuthority('promises:see') and hasAuthority('promises:judge')")
    public void withdraw(PromiseId id, int seen, String words) {
        var promise = parties.find(id, seen);
        parties.require(Action.WITHDRAW, promise);
        written(promises.save(promise.withdrawn(parties.today(promise.dealer()))), "promise.withdrawn", spoken(words));
    }

    /** The owner asks for another day; the promise stays as it is until the receiver agrees. */
    @PreAuthorize("hasAuthority('promises:do')")
    public void proposeDay(PromiseId id, int seen, LocalDate newDue, String words) {
        var promise = parties.find(id, seen);
        parties.require(Action.PROPOSE_DAY, promise);
        var asking = promises.save(promise.proposing(newDue, parties.today(promise.dealer())));
        written(asking, "promise.day-proposed", spoken(words));
        events.publishEvent(new PromiseDayAsked(asking.key(), asking.dealer()));
    }

    /** The receiver agrees: this promise ends as newly agreed, another one goes on to the new day. */
    @PreAuthorize("hasAuthority('promises:agree')")
    public PromiseId agreeDay(PromiseId id, int seen) {
        var promise = parties.find(id, seen);
        parties.require(Action.AGREE_DAY, promise);
        var ended = promises.save(promise.renegotiated(parties.today(promise.dealer())));
        written(ended, "promise.renegotiated", null);
        var next = promises.save(ended.replacement(now()));
        written(next, "promise.made", null);
        events.publishEvent(new PromiseRenegotiated(ended.key(), next.key(), ended.dealer()));
        return next.key();
    }

    /** The receiver does not: the promise stays due on its day, and who asked hears why. */
    @PreAuthorize("hasAuthority('promises:agree')")
    public void declineDay(PromiseId id, int seen, String words) {
        var promise = parties.find(id, seen);
        parties.require(Action.DECLINE_DAY, promise);
        var kept = promises.save(promise.keepingItsDay());
        written(kept, "promise.day-declined", spoken(words));
        events.publishEvent(new PromiseDayDeclined(kept.key(), kept.dealer()));
    }

    /** Takes back one's own last change, within a minute. */
    @PreAuthorize("hasAnyAuthority('promises:do', 'promises:judge', 'promises:agree')")
    public PromiseState undo(PromiseId id, int seen) {
        var promise = parties.find(id, seen);
        var history = changes.of(id);
        PromiseRefused.unless(parties.mayUndo(promise, history), Reason.TOO_LATE_TO_UNDO);
        var before = history.get(1);
        var presumed = before.state() == PromiseState.DONE && before.by().equals(Actor.SYSTEM);
        var back = promises.save(promise.backTo(
                before.state(), doneOn(promise, history), presumed, before.newDue(), firstTold(history)));
        if (history.getFirst().state() == PromiseState.AT_RISK) {
            costs.takeBack(id, history.getFirst().at());
        }
        changes.add(back, actor.id(), null, null, null, true);
        audited("promise.undone", back);
        events.publishEvent(new PromiseUndone(back.key(), back.dealer(), back.state()));
        return back.state();
    }

    /** Promises that came from this thing, both directions, by due date; at most 200. */
    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public List<PromiseRow> about(String kind, long id) {
        return queries.about(actor.id(), access.today(), kind, id);
    }

    /** Open on either side and past or near due, for a day's agenda; at most 20. */
    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public List<PromiseRow> owedTo(DealerId dealer) {
        access.require(dealer);
        return queries.owed(
                actor.id(), access.today(), dealer, parties.today(dealer).plusDays(NEAR_DAYS), 20);
    }

    private @Nullable LocalDate doneOn(Promise promise, List<PromiseChange> history) {
        if (history.get(1).state() != PromiseState.DONE) return null;
        return history.stream()
                .skip(1)
                .filter(change -> change.state() == PromiseState.DONE
                        && !change.undo()
                        && !change.by().equals(Actor.SYSTEM))
                .findFirst()
                .map(change -> LocalDate.ofInstant(
                        change.at(), parties.brief(promise.dealer()).zone()))
                .orElse(promise.doneOn());
    }

    /** What takes the place of a promise in confidence is in confidence too. */
    private void inheritCircle(PromiseDraft draft) {
        var about = draft.aboutId();
        if (about == null || !Repairs.ABOUT.equals(draft.aboutKind())) return;
        var before = parties.find(new PromiseId(about));
        if (inConfidence.covers(Repairs.ABOUT, about)) return;
        inConfidence
                .matterOf(before.aboutKind(), before.aboutId())
                .ifPresent(matter -> inConfidence.grow(Repairs.ABOUT, about, before.dealer(), matter));
    }

    /** About a matter in confidence only its circle promises, and only the company to the dealer: the manager would receive the other way. */
    private void requireCircle(PromiseDraft draft) {
        if (!inConfidence.covers(draft.aboutKind(), draft.aboutId())) return;
        inConfidence.require(draft.dealer(), draft.aboutKind(), draft.aboutId());
        PromiseRefused.unless(
                draft.side() == PromiseDraft.Side.COMPANY
                        && inConfidence.directors(draft.dealer()).contains(draft.owner()),
                Reason.NOT_OF_THIS_SIDE);
    }

    /** The first time that the other side was told, without what was taken back, the newest first. */
    private static @Nullable LocalDate firstTold(List<PromiseChange> history) {
        LocalDate first = null;
        for (var i = 1; i < history.size(); i++) {
            var told = history.get(i).toldOn();
            if (history.get(i).undo()) i++;
            else if (told != null && (first == null || told.isBefore(first))) first = told;
        }
        return first;
    }

    /** The dealer's own load nobody here knows. */
    private Promise inItsWeek(PromiseDraft draft, Promise promise) {
        if (draft.side() == Side.DEALER) return promise;
        var week = load.ofWeek(draft.dealer(), draft.owner(), draft.due());
        if (!week.isFull()) return promise;
        PromiseRefused.unless(draft.knowingly(), Reason.WEEK_IS_FULL);
        return promise.knowing(week.total(), week.capacity());
    }

    private boolean isOfItsSide(PromiseDraft draft) {
        return switch (draft.side()) {
            case COMPANY ->
                people.find(draft.owner()).filter(PromiseService::isActiveStaff).isPresent();
            case DEALER -> dealers.contacts(draft.dealer()).stream().anyMatch(c -> c.id().equals(draft.owner()));
        };
    }

    private static boolean isActiveStaff(Person person) {
        return person.side() == Person.Side.COMPANY && person.state() == Person.State.ACTIVE;
    }

    static String spoken(@Nullable String words) {
        var said = words == null ? "" : words.strip();
        PromiseRefused.unless(!said.isEmpty(), Reason.NO_WORDS);
        PromiseRefused.unless(said.codePointCount(0, said.length()) <= 1000, Reason.TOO_LONG);
        return said;
    }

    private void written(Promise now, String action, @Nullable String words) {
        changes.add(now, actor.id(), words, null, null, false);
        audited(action, now);
    }

    private void audited(String action, Promise now) {
        trail.record(action, now, Map.of("state", now.state()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
