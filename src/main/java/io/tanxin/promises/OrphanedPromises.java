package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerAssigned;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.PersonChanged;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises outlive the person who made them (P6): what a manager had promised to a dealer that goes to somebody else, and whatever
 * somebody who leaves had promised, is nobody's until a person takes it over. The one before stays named, and may still keep it.
 */
@Service
@Transactional
public class OrphanedPromises {
    public static final int AT_ONCE = 200;
    public static final int COUNTED = 1000;

    /** @param meanwhile others were quicker, or nothing was left to keep */
    public record TakenOver(int taken, int meanwhile) {}

    private final JdbcClient db;
    private final OrphanRows rows;
    private final Promises promises;
    private final Parties parties;
    private final PromiseTrail trail;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    OrphanedPromises(
            JdbcClient db,
            OrphanRows rows,
            Promises promises,
            Parties parties,
            PromiseTrail trail,
            DealerAccess access,
            CurrentActor actor,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.promises = promises;
        this.parties = parties;
        this.trail = trail;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Of the dealers that the acting person sees, the next due first, by key.
     *
     * @param dealer null: of all
     * @param search part of a dealer's name or code, pinyin or pinyin initials
     * @param skip small: inside one gap
     */
    @PreAuthorize("hasAuthority('promises:make')")
    @Transactional(readOnly = true)
    public List<PromiseRow> rows(
            @Nullable DealerId dealer, String search, @Nullable PromiseKey after, int skip, int limit) {
        return rows.rows(actor.id(), access.today(), dealer, DealerSearch.of(search), after, skip, limit);
    }

    /** Up to {@link #COUNTED} and one more. */
    @PreAuthorize("hasAuthority('promises:make')")
    @Transactional(readOnly = true)
    public int count(@Nullable DealerId dealer) {
        return rows.count(actor.id(), access.today(), dealer, COUNTED + 1);
    }

    /**
     * The acting person keeps them from now on. Each is somebody's once: whoever comes second takes nothing.
     *
     * @throws io.tanxin.kernel.NotFound if one of them is not of a dealer that the acting person sees, or in a confidence it is not
     *     of; then none is taken
     */
    @PreAuthorize("hasAuthority('promises:make')")
    public TakenOver takeOver(Collection<PromiseId> ids) {
        if (ids.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " promises at once");
        var taken = new ArrayList<PromiseId>();
        var sorted = ids.stream()
                .distinct()
                .sorted(Comparator.comparing(PromiseId::value))
                .toList();
        // asked first and for all, so that a foreign one takes nothing with it
        sorted.forEach(id -> access.require(parties.find(id).dealer()));
        for (var id : sorted) if (isFreed(id) && takeOver(id)) taken.add(id);
        return new TakenOver(taken.size(), sorted.size() - taken.size());
    }

    /** Whoever deletes the row has it; another one waits here until that is done, and finds none. */
    private boolean isFreed(PromiseId id) {
        return db.sql("delete from orphaned_promise where promise_id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private boolean takeOver(PromiseId id) {
        var promise = parties.find(id);
        if (!promise.isOpen()) return false;
        var theirs = promises.save(promise.takenOverBy(actor.id()));
        trail.record(
                "promise.taken-over",
                theirs,
                Map.of("from", promise.owner().value(), "to", theirs.owner().value()));
        return true;
    }

    @EventListener
    void on(DealerAssigned assigned) {
        var from = assigned.from();
        var to = assigned.to();
        if (from != null) free("p.dealer_id = :dealer and p.owner_id = :owner", assigned.dealer(), from);
        if (to != null) keep("p.dealer_id = :dealer and p.owner_id = :owner", assigned.dealer(), to);
    }

    /** Whoever is only locked comes back. */
    @EventListener
    void on(PersonChanged changed) {
        switch (changed.state()) {
            case LEFT -> free("p.owner_id = :owner", null, changed.person());
            case ACTIVE -> {
                // a colleague back has all of it again, anybody else what is of dealers that are still theirs
                var still = changed.roles().equals(Set.of(Role.COLLEAGUE))
                        ? ""
                        : " and exists (select 1 from dealer d where d.id = p.dealer_id and d.manager_id = p.owner_id)";
                keep("p.owner_id = :owner" + still, null, changed.person());
            }
            case LOCKED -> {}
        }
    }

    @EventListener
    void on(PromiseRenegotiated renegotiated) {
        db.sql("""
                update orphaned_promise o join promise p on p.id = :next
                   set o.promise_id = p.id, o.due = p.due where o.promise_id = :ended
                """)
                .param("next", renegotiated.replacement().value())
                .param("ended", renegotiated.promise().value())
                .update();
    }

    private void free(String which, @Nullable DealerId dealer, UserId owner) {
        db.sql("""
                insert into orphaned_promise (promise_id, dealer_id, due, since)
                select p.id, p.dealer_id, p.due, :now from promise p
                 where %s and p.side = 'COMPANY' and p.pending = true and p.state <> 'DONE'
                   and not exists (select 1 from orphaned_promise o where o.promise_id = p.id)
                """.formatted(which))
                .param("now", Utc.of(clock.instant()))
                .param("dealer", dealer == null ? null : dealer.value())
                .param("owner", owner.value())
                .update();
    }

    private void keep(String which, @Nullable DealerId dealer, UserId owner) {
        db.sql("delete o from orphaned_promise o join promise p on p.id = o.promise_id where " + which)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("owner", owner.value())
                .update();
    }
}
