package io.tanxin.support.repeating;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportService;
import io.tanxin.support.repeating.RepeatRefused.Reason;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support that comes again and again: begun for one dealer or many, changed from a day on, ended with or without a word. */
@Service
@Transactional
public class Repeats {
    private final SupportRepeats repeats;
    private final RepeatQueries queries;
    private final DealerAccess access;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Repeats(
            SupportRepeats repeats,
            RepeatQueries queries,
            DealerAccess access,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.repeats = repeats;
        this.queries = queries;
        this.access = access;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('support:log')")
    public RepeatId start(RepeatDraft draft) {
        return startForAll(List.of(draft.dealer()), draft).getFirst();
    }

    /** For all of them, or for none. @param draft its dealer is not looked at @return in the order of the dealers */
    @PreAuthorize("hasAuthority('support:log')")
    public List<RepeatId> startForAll(List<DealerId> dealers, RepeatDraft draft) {
        var each = dealers.stream().distinct().toList();
        RepeatRefused.unless(each.size() <= SupportService.MOST_AT_ONCE, Reason.TOO_MANY);
        var today = access.today();
        if (queries.seen(actor.id(), today, each) < each.size()) throw new NotFound("dealer");
        givenByUs(draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var saved = repeats.saveAll(each.stream()
                .map(dealer -> SupportRepeat.of(draft.at(dealer), today, actor.id(), now))
                .toList());
        audit.recordAll(saved.stream().map(one -> deed("repeat.started", one)).toList());
        return saved.stream().map(SupportRepeat::key).toList();
    }

    /**
     * From the draft's first day on it is given so; until then it goes on as it was seen, and what has come already stays as it was
     * foreseen.
     *
     * @param draft its dealer is not looked at
     * @return the other rhythm, with which it can be undone
     */
    @PreAuthorize("hasAuthority('support:log')")
    public RepeatId change(Standing seen, RepeatDraft draft) {
        var before = find(seen.id());
        unchanged(before, seen.version());
        givenByUs(draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var other = SupportRepeat.of(draft.at(before.dealer()), access.today(), actor.id(), now);
        repeats.save(before.until(draft.start()));
        var saved = repeats.save(other);
        audit.recordAll(List.of(deed("repeat.changed", before)));
        return saved.key();
    }

    /** As long as no day of either has come since. */
    @PreAuthorize("hasAuthority('support:log')")
    public void undo(Standing was, RepeatId other) {
        var now = find(was.id());
        unchanged(now, was.version() + 1);
        var made = find(other);
        unchanged(made, 1);
        repeats.delete(made);
        audit.recordAll(List.of(deed("repeat.goes-on", repeats.save(now.asBefore(was)))));
    }

    /** What was proposed already can still be accepted. @param why may be left out */
    @PreAuthorize("hasAuthority('support:log')")
    public void end(RepeatId id, int seen, @Nullable String why) {
        var before = find(id);
        unchanged(before, seen);
        var said = why == null || why.isBlank() ? null : why.strip();
        RepeatRefused.unless(said == null || said.length() <= SupportRepeat.LONGEST, Reason.TOO_LONG);
        audit.recordAll(List.of(deed("repeat.ended", repeats.save(before.ended(said)))));
    }

    @PreAuthorize("hasAuthority('support:log')")
    public void goOn(RepeatId id) {
        audit.recordAll(List.of(deed("repeat.goes-on", repeats.save(find(id).goingOn()))));
    }

    /** The newest first. @param dealer null: of all one's dealers @param after key of the last one shown, or null */
    @PreAuthorize("hasAuthority('support:see')")
    @Transactional(readOnly = true)
    public List<Standing> standing(@Nullable DealerId dealer, @Nullable Long after, int limit) {
        return queries.standing(actor.id(), access.today(), dealer, after, limit);
    }

    private void givenByUs(RepeatDraft draft) {
        RepeatRefused.unless(
                draft.givenBy().equals(actor.id())
                        || people.find(draft.givenBy())
                                .filter(person -> person.side() == Person.Side.COMPANY)
                                .isPresent(),
                Reason.NOT_ONE_OF_US);
    }

    private static void unchanged(SupportRepeat repeat, int seen) {
        if (repeat.version() != seen)
            throw new OptimisticLockingFailureException("repeat " + repeat.key() + " has changed");
    }

    private SupportRepeat find(RepeatId id) {
        var found = repeats.findById(id).orElseThrow(() -> new NotFound("repeat"));
        access.require(found.dealer());
        return found;
    }

    private static AuditTrail.Deed deed(String action, SupportRepeat repeat) {
        return new AuditTrail.Deed(
                action, "repeat", repeat.key().value(), repeat.dealer(), Map.of("form", repeat.form()));
    }
}
