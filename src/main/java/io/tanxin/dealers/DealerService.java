package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dealers added, edited, gone and back again. */
@Service
@Transactional
public class DealerService {
    /** What came of saving. */
    public sealed interface Saved {
        record Done(DealerId id) implements Saved {}

        /** Another dealer has this code. */
        record CodeTaken(String code) implements Saved {}

        /** Somebody else saved it since it was read. */
        record ChangedMeanwhile() implements Saved {}
    }

    // not the repository: what it throws would mark our transaction as failed, and these failures are answers
    private final JdbcAggregateOperations dealers;
    private final DealerAccess access;
    private final Areas areas;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Dealer.Place home;

    DealerService(
            JdbcAggregateOperations dealers,
            DealerAccess access,
            Areas areas,
            VisibleDealers visible,
            AuditTrail audit,
            CurrentActor actor,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tanxin.company.zone:Asia/Shanghai}") String zone,
            @Value("${tanxin.company.country:CN}") String country) {
        this.dealers = dealers;
        this.access = access;
        this.areas = areas;
        this.visible = visible;
        this.audit = audit;
        this.actor = actor;
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.home = new Dealer.Place(zone, country);
    }

    /** A manager's new dealer is the manager's own; a director's has no manager yet. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved add(DealerDraft draft) {
        if (isTaken(draft.code(), null)) return new Saved.CodeTaken(draft.code());
        var who = actor.get();
        var manager = who.is(Role.MANAGER) ? who.id() : null;
        try {
            var dealer =
                    dealers.save(Dealer.of(draft, areas.idOf(draft.area()), manager, home, Utc.of(clock.instant())));
            visible.renew(List.of(dealer.key()));
            audit.record("dealer.added", "DEALER", dealer.key().value(), dealer.key(), Map.of("code", draft.code()));
            return new Saved.Done(dealer.key());
        } catch (DuplicateKeyException quicker) {
            return new Saved.CodeTaken(draft.code());
        }
    }

    /** All but its stage: that is a decision of its own. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved edit(DealerId id, int version, DealerDraft draft) {
        var before = dealer(id);
        if (isTaken(draft.code(), id)) return new Saved.CodeTaken(draft.code());
        var after = before.edited(draft.inStage(before.stage()), areas.idOf(draft.area()), version);
        try {
            dealers.save(after);
        } catch (OptimisticLockingFailureException meanwhile) {
            return new Saved.ChangedMeanwhile();
        }
        visible.renew(List.of(id));
        audit.record("dealer.edited", "DEALER", id.value(), id, Changes.between(before, after));
        return new Saved.Done(id);
    }

    /** The dealer no longer works with us. Its page stays. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void leave(DealerId id) {
        state(id, DealerState.LEFT, "dealer.left");
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public void comeBack(DealerId id) {
        state(id, DealerState.ACTIVE, "dealer.back");
    }

    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public DealerPortrait portrait(DealerId id) {
        access.require(id);
        return db.sql("""
                select d.*, a.name as area, p.name as manager_name, p.phone as manager_phone from dealer d
                  left join area a on a.id = d.area_id
                  left join person p on p.id = d.manager_id
                 where d.id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> Columns.portrait(row))
                .optional()
                .orElseThrow(() -> new NotFound("dealer"));
    }

    private void state(DealerId id, DealerState state, String action) {
        access.require(id);
        var changed = db.sql(
                        "update dealer set state = :state, version = version + 1 where id = :id and state <> :state")
                .param("state", state.name())
                .param("id", id.value())
                .update();
        if (changed == 0) return;
        audit.record(action, "DEALER", id.value(), id, Map.of());
        events.publishEvent(new DealerStateChanged(id, state));
    }

    private Dealer dealer(DealerId id) {
        access.require(id);
        return Optional.ofNullable(dealers.findById(id, Dealer.class)).orElseThrow(() -> new NotFound("dealer"));
    }

    private boolean isTaken(String code, @Nullable DealerId butNotBy) {
        return db.sql("select count(*) from dealer where code = :code and id <> :self")
                        .param("code", code)
                        .param("self", butNotBy == null ? 0 : butNotBy.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
