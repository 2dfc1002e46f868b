package io.tanxin.support;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.Plans;
import io.tanxin.support.SupportRefused.Reason;
import io.tanxin.support.balance.Reckoning;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Support written down, put right, taken back. Whoever changes a record says which version they saw; when somebody was quicker,
 * the second is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class SupportService {
    /** So many are written down in one go. */
    public static final int MOST_AT_ONCE = 500;

    private final Supports supports;
    private final SupportQueries queries;
    private final MonthSums sums;
    private final Reckoning reckoning;
    private final SupportCircle circle;
    private final DealerAccess access;
    private final Plans plans;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupportService(
            Supports supports,
            SupportQueries queries,
            MonthSums sums,
            Reckoning reckoning,
            SupportCircle circle,
            DealerAccess access,
            Plans plans,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supports = supports;
        this.queries = queries;
        this.sums = sums;
        this.reckoning = reckoning;
        this.circle = circle;
        this.access = access;
        this.plans = plans;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('support:log')")
    public SupportId log(SupportDraft draft) {
        access.require(draft.dealer());
        requireGiver(draft.givenBy());
        requireMeasure(draft, null);
        var record = supports.save(SupportRecord.of(draft, actor.id(), access.today(), now()));
        sums.added(record);
        reckoning.reckon(record.dealer());
        written("support.logged", record, false);
        announce(record);
        return record.key();
    }

    /**
     * What was given at a talk in confidence is of its circle, and given by a director of the dealer: no sum has it and nobody is asked
     * after it, until the talk is shared.
     *
     * @param talk of this dealer, or out of which it grew
     */
    @PreAuthorize("hasAuthority('support:log')")
    public SupportId logInConfidence(SupportDraft draft, Matter talk) {
        access.require(draft.dealer());
        requireGiverOfCircle(draft);
        requireMeasure(draft, null);
        var record = supports.save(SupportRecord.of(draft, actor.id(), access.today(), now()));
        circle.grow(record, talk);
        written("support.logged", record, true);
        return record.key();
    }

    /**
     * One thing given to several: a training that thirty dealers attended, in few statements.
     *
     * @param draft its dealer is not looked at
     * @param shared time and money are for all together; else each had so much
     * @return in the order of the dealers
     */
    @PreAuthorize("hasAuthority('support:log')")
    public List<SupportId> logForAll(List<DealerId> dealers, SupportDraft draft, boolean shared) {
        var each = dealers.stream().distinct().toList();
        var parts = shared ? Sharing.of(draft, each.size()) : Collections.nCopies(each.size(), draft);
        return logAll(IntStream.range(0, each.size())
                .mapToObj(n -> parts.get(n).at(each.get(n)))
                .toList());
    }

    /** Several at once, in few statements: all of them, or none. @return in their order */
    @PreAuthorize("hasAuthority('support:log')")
    public List<SupportId> logAll(List<SupportDraft> drafts) {
        SupportRefused.unless(drafts.size() <= MOST_AT_ONCE, Reason.TOO_MANY);
        var dealers = drafts.stream().map(SupportDraft::dealer).distinct().toList();
        if (queries.seen(actor.id(), dealers) < dealers.size()) throw new NotFound("dealer");
        SupportRefused.unless(drafts.stream().allMatch(one -> one.measure() == null), Reason.NO_SUCH_MEASURE);
        drafts.stream().map(SupportDraft::givenBy).distinct().forEach(this::requireGiver);
        var today = access.today();
        var now = now();
        var saved = supports.saveAll(drafts.stream()
                .map(draft -> SupportRecord.of(draft, actor.id(), today, now))
                .toList());
        sums.added(saved);
        reckoning.changed(dealers);
        audit.recordAll(saved.stream().map(one -> deed("support.logged", one)).toList());
        announce(saved);
        return saved.stream().map(SupportRecord::key).toList();
    }

    @PreAuthorize("hasAuthority('support:log')")
    public void change(SupportId id, int seen, SupportDraft draft) {
        var before = find(id, seen);
        var kept = circle.enter(before);
        if (!kept) requireGiver(draft.givenBy());
        else if (!draft.givenBy().equals(before.givenBy())) requireGiverOfCircle(draft);
        requireMeasure(draft, before.measureId());
        var after = supports.save(before.changed(draft, access.today()));
        moved(before, after, kept);
        written("support.changed", after, kept);
        if (kept || before.form() == after.form() && before.day().equals(after.day())) return;
        events.publishEvent(new SupportTakenBack(after.dealer(), id));
        announce(after);
    }

    /** To which end these were: of those that had none yet. What already has an intent stays as somebody chose it. */
    @PreAuthorize("hasAuthority('support:log')")
    public int classify(Collection<SupportId> ids, SupportKind intent) {
        var done = 0;
        for (var before : supports.findAllById(ids)) {
            if (before.intent() != null || before.takenBack()) continue;
            access.require(before.dealer());
            // what is in confidence has an end from the beginning
            var after = supports.save(before.classified(intent));
            sums.moved(before, after);
            reckoning.changed(List.of(after.dealer()));
            written("support.classified", after, false);
            done++;
        }
        return done;
    }

    /** It was a mistake: it counts nowhere any more, and {@link #bringBack} undoes that. */
    @PreAuthorize("hasAuthority('support:log')")
    public void takeBack(SupportId id) {
        var before = find(id);
        var kept = circle.enter(before);
        if (before.takenBack()) return;
        var after = supports.save(before.takenBack(true));
        moved(before, null, kept);
        written("support.taken-back", after, kept);
        if (!kept) events.publishEvent(new SupportTakenBack(after.dealer(), id));
    }

    @PreAuthorize("hasAuthority('support:log')")
    public void bringBack(SupportId id) {
        var before = find(id);
        var kept = circle.enter(before);
        if (!before.takenBack()) return;
        var after = supports.save(before.takenBack(false));
        moved(null, after, kept);
        written("support.brought-back", after, kept);
        if (!kept) announce(after);
    }

    private void moved(@Nullable SupportRecord before, @Nullable SupportRecord after, boolean kept) {
        if (kept) return;
        sums.moved(before, after);
        var either = after == null ? before : after;
        if (either != null) reckoning.reckon(either.dealer());
    }

    private SupportRecord find(SupportId id) {
        var record = supports.findById(id).orElseThrow(() -> new NotFound("support"));
        access.require(record.dealer());
        return record;
    }

    private SupportRecord find(SupportId id, int seen) {
        var record = find(id);
        if (record.version() != seen) throw new OptimisticLockingFailureException("support " + id + " has changed");
        return record;
    }

    private void requireGiver(UserId giver) {
        SupportRefused.unless(
                giver.equals(actor.id())
                        || people.find(giver)
                                .filter(person -> person.side() == Person.Side.COMPANY)
                                .isPresent(),
                Reason.NOT_ONE_OF_US);
    }

    private void requireGiverOfCircle(SupportDraft draft) {
        SupportRefused.unless(circle.givers(draft.dealer()).contains(draft.givenBy()), Reason.NOT_OF_CIRCLE);
    }

    /** One that is agreed and open, of this dealer; or the one that it served already. */
    private void requireMeasure(SupportDraft draft, @Nullable Long before) {
        var measure = draft.measure();
        if (measure == null || measure.equals(before)) return;
        SupportRefused.unless(
                plans.openMeasures(draft.dealer()).stream()
                        .anyMatch(one -> one.id().value() == measure),
                Reason.NO_SUCH_MEASURE);
    }

    private void announce(SupportRecord record) {
        announce(List.of(record));
    }

    private void announce(List<SupportRecord> records) {
        events.publishEvent(SupportRecorded.of(records));
    }

    private void written(String action, SupportRecord record, boolean kept) {
        circle.record(action, record.key(), record.dealer(), kept, Map.of("form", record.form()));
    }

    private static AuditTrail.Deed deed(String action, SupportRecord record) {
        return new AuditTrail.Deed(
                action, "support", record.key().value(), record.dealer(), Map.of("form", record.form()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
