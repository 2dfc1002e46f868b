package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    static final Duration UNDO = Duration.ofMinutes(1);
    private static final int NEAR_DAYS = 14;

    private final Promises promises;
    private final PromiseQueries queries;
    private final PromiseChanges changes;
    private final Dealers dealers;
    private final DealerAccess access;
    private final People people;
    private final CurrentActor actor;
    private final Actors actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseService(
            Promises promises,
            PromiseQueries queries,
            PromiseChanges changes,
            Dealers dealers,
            DealerAccess access,
            People people,
            CurrentActor actor,
            Actors actors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.queries = queries;
        this.changes = changes;
        this.dealers = dealers;
        this.access = access;
        this.people = people;
        this.actor = actor;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('promises:make')")
    public PromiseId make(PromiseDraft draft) {
        access.require(draft.dealer());
        PromiseRefused.unless(isOfItsSide(draft), Reason.NOT_OF_THIS_SIDE);
        var promise = promises.save(Promise.of(draft, actor.id(), today(draft.dealer()), now()));
        written(promise, "promise.made", null, null, false);
        events.publishEvent(new PromiseMade(promise.key(), promise.dealer()));
        return promise.key();
    }

    /** The owner, or who answers for that side, says that it is done; now the receiver is asked. */
    @PreAuthorize("hasAuthority('promises:do')")
    public void markDone(PromiseId id, int seen) {
        var promise = seen(id, seen);
        PromiseRefused.unless(mayDo(promise, standing(promise)), Reason.NOT_YOURS);
        var done = promises.save(promise.done(today(promise.dealer())));
        written(done, "promise.done", null, null, false);
        events.publishEvent(new PromiseDone(done.key(), done.dealer()));
    }

    /** Said before the day: what the other side was told, and when. */
    @PreAuthorize("hasAuthority('promises:do')")
    public void atRisk(PromiseId id, int seen, String told, LocalDate toldOn) {
        var promise = seen(id, seen);
        PromiseRefused.unless(mayDo(promise, standing(promise)), Reason.NOT_YOURS);
        var today = today(promise.dealer());
        PromiseRefused.unless(!toldOn.isAfter(today) && !toldOn.isBefore(promise.madeOn()), Reason.TOLD_WHEN);
        written(promises.save(promise.atRisk(today)), "promise.at-risk", spoken(told), toldOn, false);
    }

    /** The receiver's word: of what the company promised, the dealer's people; of what the dealer promised, its manager. */
    @PreAuthorize("hasAuthority('promises:judge')")
    public PromiseState verdict(PromiseId id, int seen, Verdict verdict, @Nullable String words) {
        var promise = seen(id, seen);
        PromiseRefused.unless(standing(promise).receives(promise.side()), Reason.NOT_YOURS);
        var said = verdict == Verdict.NO || (words != null && !words.isBlank()) ? spoken(words) : null;
        var judged = promises.save(promise.judged(verdict, today(promise.dealer())));
        written(judged, "promise.judged", said, null, false);
        events.publishEvent(new PromiseJudged(judged.key(), judged.dealer(), verdict, judged.state()));
        if (judged.state() == PromiseState.BROKEN) {
            events.publishEvent(new PromiseBroken(judged.key(), judged.dealer()));
        }
        return judged.state();
    }

    /** The receiver releases the owner; or who made it takes it back on the same day, as a correction. */
    @PreAuthorize("hasAuthority('promises:judge')")
    public void withdraw(PromiseId id, int seen, String words) {
        var promise = seen(id, seen);
        PromiseRefused.unless(mayWithdraw(promise, standing(promise)), Reason.NOT_YOURS);
        written(
                promises.save(promise.withdrawn(today(promise.dealer()))),
                "promise.withdrawn",
                spoken(words),
                null,
                false);
    }

    /** Takes back one's own last change, within a minute. */
    @PreAuthorize("hasAnyAuthority('promises:do', 'promises:judge')")
    public PromiseState undo(PromiseId id, int seen) {
        var promise = seen(id, seen);
        var history = changes.of(id);
        PromiseRefused.unless(mayUndo(history), Reason.TOO_LATE_TO_UNDO);
        var before = history.get(1);
        var presumed = before.state() == PromiseState.DONE && before.by().equals(Actor.SYSTEM);
        var back = promises.save(promise.backTo(before.state(), doneOn(promise, history), presumed));
        written(back, "promise.undone", null, null, true);
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
        return queries.owed(actor.id(), access.today(), dealer, today(dealer).plusDays(NEAR_DAYS), 20);
    }

    boolean mayDo(Promise promise, Standing who) {
        // a dealer without a sign-in says so by phone: its manager, who receives it, may write that down
        return promise.isOpen() && (who.answersFor(promise.side()) || who.receives(promise.side()) && who.managing());
    }

    boolean mayWithdraw(Promise promise, Standing who) {
        var correction =
                promise.madeBy().equals(actor.id()) && today(promise.dealer()).isEqual(promise.madeOn());
        return promise.isOpen() && (who.receives(promise.side()) || correction);
    }

    boolean mayUndo(List<PromiseChange> history) {
        if (history.size() < 2) return false;
        var last = history.getFirst();
        return !last.undo()
                && last.by().equals(actor.id())
                && clock.instant().isBefore(last.at().plus(UNDO));
    }

    /** The row, for whoever sees the dealer or is to keep the promise; for anybody else it is not there. */
    Promise find(PromiseId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("promise");
        var promise = promises.findById(id).orElseThrow(() -> new NotFound("promise"));
        if (!promise.owner().equals(actor.id())) access.require(promise.dealer());
        return promise;
    }

    Standing standing(Promise promise) {
        return queries.standing(actor.id(), access.today(), promise);
    }

    /** The day at the dealer's: a colleague who keeps a promise sees no more of the dealer, so the house asks. */
    LocalDate today(DealerId dealer) {
        return LocalDate.ofInstant(clock.instant(), zone(dealer));
    }

    private ZoneId zone(DealerId dealer) {
        return actors.runAs("promises", () -> dealers.brief(dealer)).zone();
    }

    private Promise seen(PromiseId id, int version) {
        var promise = find(id);
        if (promise.version() != version) throw new OptimisticLockingFailureException("promise " + id + " has changed");
        return promise;
    }

    private @Nullable LocalDate doneOn(Promise promise, List<PromiseChange> history) {
        if (history.get(1).state() != PromiseState.DONE) return null;
        return history.stream()
                .skip(1)
                .filter(change -> change.state() == PromiseState.DONE
                        && !change.undo()
                        && !change.by().equals(Actor.SYSTEM))
                .findFirst()
                .map(change -> LocalDate.ofInstant(change.at(), zone(promise.dealer())))
                .orElse(promise.doneOn());
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

    private static String spoken(@Nullable String words) {
        var said = words == null ? "" : words.strip();
        PromiseRefused.unless(!said.isEmpty(), Reason.NO_WORDS);
        PromiseRefused.unless(said.codePointCount(0, said.length()) <= 1000, Reason.TOO_LONG);
        return said;
    }

    private void written(Promise now, String action, @Nullable String words, @Nullable LocalDate toldOn, boolean undo) {
        changes.add(now, actor.id(), words, toldOn, undo);
        audit.record(action, "promise", now.key().value(), now.dealer(), Map.of("state", now.state()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
