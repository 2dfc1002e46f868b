package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDetail.FullWeek;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as its readers see it. A colleague finds what is theirs to keep, and nothing else of the dealer. */
@Service
@Transactional(readOnly = true)
public class PromiseLists {
    private static final int NEAR_DAYS = 3;

    private final PromiseQueries queries;
    private final PromisePages pages;
    private final PromiseChanges changes;
    private final Parties parties;
    private final PromiseCosts costs;
    private final People people;
    private final Dealers dealers;
    private final DealerAccess access;
    private final CurrentActor actor;

    PromiseLists(
            PromiseQueries queries,
            PromisePages pages,
            PromiseChanges changes,
            Parties parties,
            PromiseCosts costs,
            People people,
            Dealers dealers,
            DealerAccess access,
            CurrentActor actor) {
        this.queries = queries;
        this.pages = pages;
        this.changes = changes;
        this.parties = parties;
        this.costs = costs;
        this.people = people;
        this.dealers = dealers;
        this.access = access;
        this.actor = actor;
    }

    /** One page of a list, by key. @param skip small: inside one gap */
    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public List<PromiseRow> rows(PromiseFilter filter, @Nullable PromiseKey after, int skip, int limit) {
        return pages.rows(actor.id(), access.today(), filter, after, skip, limit);
    }

    /** Those of these that may stand in a letter about many things: others than its reader see such a one (C6). */
    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public List<PromiseRow> shared(List<PromiseRow> rows) {
        var shared = queries.shared(rows.stream().map(PromiseRow::id).toList());
        return rows.stream().filter(row -> shared.contains(row.id())).toList();
    }

    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public PromiseDetail detail(PromiseId id) {
        var promise = parties.find(id);
        var history = changes.of(id);
        var inHouse = parties.isOfTheHouse(promise);
        var load = promise.loadThen();
        var capacity = promise.capacityThen();
        var cost = inHouse ? costs.of(id).orElse(null) : null;
        return new PromiseDetail(
                queries.find(id).orElseThrow(),
                promise.madeOn(),
                people.names(Set.of(promise.madeBy())).getOrDefault(promise.madeBy(), ""),
                promise.aboutKind(),
                promise.aboutId(),
                parties.may(promise, history),
                history,
                cost,
                cost != null
                        && cost.state() == PromiseCost.State.ASKED
                        && promise.isOpen()
                        && actor.may("promises:approve"),
                inHouse && load != null && capacity != null ? new FullWeek(load, capacity) : null);
    }

    /** Each change, the newest first. */
    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public List<PromiseChange> history(PromiseId id) {
        parties.find(id);
        return changes.of(id);
    }

    /** What the holder of a verdict link looks at: this one promise, and whether it can be judged, or the word taken back. */
    @PreAuthorize("hasAuthority('promises:judge')")
    public PromiseDetail toJudge(PromiseId id) {
        return detail(id);
    }

    /** What the holder of a link about another day looks at: this one promise, and whether the day can still be agreed. */
    @PreAuthorize("hasAuthority('promises:agree')")
    public PromiseDetail askedForDay(PromiseId id) {
        return detail(id);
    }

    /** Of one dealer and side, what nobody waits for any more, the newest first, by key. */
    @PreAuthorize("hasAuthority('promises:see')")
    public List<PromiseRow> earlier(DealerId dealer, Side side, @Nullable PromiseKey after, int limit) {
        access.require(dealer);
        return queries.settled(actor.id(), access.today(), dealer, side, after, limit);
    }

    @PreAuthorize("hasAuthority('promises:see')")
    public PromiseCounts counts(DealerId dealer, Side side) {
        access.require(dealer);
        return queries.counts(dealer, side);
    }

    /** The acting person's own that are late or fall due within three days: for Today. */
    @PreAuthorize("hasAuthority('promises:do')")
    public List<PromiseRow> dueSoon(int limit) {
        return queries.dueUntil(actor.id(), access.today().plusDays(NEAR_DAYS), Math.min(limit, 100));
    }

    /** The acting person's own that are late or fall due until that day. */
    @PreAuthorize("hasAuthority('promises:do')")
    public List<PromiseRow> dueUntil(LocalDate day, int limit) {
        return queries.dueUntil(actor.id(), day, Math.min(limit, 100));
    }

    /** What the acting person is asked: was it kept, is another day all right? For Today and the dealer's home. */
    @PreAuthorize("hasAuthority('promises:see') and hasAuthority('promises:judge')")
    public List<PromiseRow> waitingForMe(int limit) {
        return queries.toAnswer(actor.id(), access.today(), Math.min(limit, 100));
    }

    /** Broken by the company and not repaired, of the acting person's dealers or their own, the newest first: for Today. */
    @PreAuthorize("hasAuthority('promises:do')")
    public List<PromiseRow> toRepair(int limit) {
        return queries.toRepair(actor.id(), access.today(), Math.min(limit, 100));
    }

    /** Who may own a promise of that side: the dealer's people, the first one first; or the company's, the acting one first. */
    @PreAuthorize("hasAuthority('promises:make')")
    public List<OwnerChoice> owners(Side side, DealerId dealer) {
        if (side == Side.DEALER) {
            return dealers.contacts(dealer).stream()
                    .map(contact -> new OwnerChoice(contact.id(), contact.name()))
                    .toList();
        }
        var me = actor.id();
        return people.withAnyRole(List.of(Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE)).stream()
                .map(person -> new OwnerChoice(person.id(), person.name()))
                .sorted(Comparator.comparing(choice -> !choice.id().equals(me)))
                .toList();
    }
}
