package io.tanxin.dealers;

import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Another account manager from a later day on (P6). It is assigned when that day begins at the dealer's, as if somebody did it then;
 * until then it is shown and can be called back. Whatever else changes the manager before has overtaken it.
 */
@Service
public class ComingManagers {
    private static final Logger log = LoggerFactory.getLogger(ComingManagers.class);
    private static final int AT_ONCE = 500;
    private static final int SHOWN = 500;

    /** @param mine the acting person may call it back */
    public record Coming(
            DealerId dealer,
            String dealerName,
            @Nullable String fromName,
            UserId to,
            String toName,
            LocalDate from,
            boolean mine)
            implements Serializable {}

    private final JdbcClient db;
    private final Assignments assignments;
    private final DealerAccess access;
    private final AuditTrail audit;
    private final Actors actors;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComingManagers(
            JdbcClient db,
            Assignments assignments,
            DealerAccess access,
            AuditTrail audit,
            Actors actors,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.assignments = assignments;
        this.access = access;
        this.audit = audit;
        this.actors = actors;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * All of them or none; what was to come for one of them before is replaced.
     *
     * @param from a later day than today
     * @return those that are not the manager's already
     */
    @PreAuthorize("hasAuthority('dealers:assign')")
    @Transactional
    public List<DealerId> plan(Collection<DealerId> dealers, UserId manager, LocalDate from) {
        if (!from.isAfter(access.today())) throw new IllegalArgumentException("begins on a later day");
        if (assignments.managers().stream().noneMatch(one -> one.id().equals(manager))) throw new NotFound("manager");
        var others = new ArrayList<DealerId>();
        assignments.lockedManagers(dealers).forEach((dealer, before) -> {
            if (!before.map(manager::equals).orElse(false)) others.add(dealer);
        });
        for (var dealer : others) {
            db.sql("""
                    insert into coming_manager (dealer_id, to_id, from_day, begins_at, made_by, made_at)
                    values (:dealer, :to, :from, :begins, :by, :now) as n
                    on duplicate key update to_id = n.to_id, from_day = n.from_day, begins_at = n.begins_at, made_by = n.made_by,
                                            made_at = n.made_at
                    """)
                    .param("dealer", dealer.value())
                    .param("to", manager.value())
                    .param("from", from)
                    .param("begins", Utc.of(from.atStartOfDay(zone(dealer)).toInstant()))
                    .param("by", actor.id().value())
                    .param("now", Utc.of(clock.instant()))
                    .update();
        }
        audit.recordAll(others.stream()
                .map(dealer ->
                        deed("dealer.manager-planned", dealer, Map.of("to", manager.value(), "from", from.toString())))
                .toList());
        return others;
    }

    /** As if it had not been planned. What has begun or was called back meanwhile stays as it is. */
    @PreAuthorize("hasAuthority('dealers:assign')")
    @Transactional
    public int callBack(Collection<DealerId> dealers) {
        assignments.lockedManagers(dealers);
        var gone = dealers.stream().distinct().filter(this::isGone).toList();
        audit.recordAll(gone.stream()
                .map(dealer -> deed("dealer.manager-called-back", dealer, Map.of()))
                .toList());
        return gone.size();
    }

    /** Of the dealers that the acting person sees or is going to have, the next day first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<Coming> rows(@Nullable DealerId dealer) {
        var assigns = actor.may("dealers:assign");
        return db.sql("""
                select c.dealer_id, d.name dealer_name, b.name from_name, c.to_id, t.name to_name, c.from_day,
                       v.viewer_id is not null as seen
                  from coming_manager c
                  join dealer d on d.id = c.dealer_id
                  join person t on t.id = c.to_id
                  left join person b on b.id = d.manager_id
                  left join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :viewer
                                            and :today between v.from_day and v.to_day
                 where (v.viewer_id is not null or c.to_id = :viewer) and (:dealer is null or c.dealer_id = :dealer)
                 order by c.begins_at, c.dealer_id limit :most
                """)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("dealer", dealer == null ? null : dealer.value())
                .param("most", SHOWN)
                .query((row, n) -> new Coming(
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("dealer_name"),
                        row.getString("from_name"),
                        new UserId(row.getLong("to_id")),
                        row.getString("to_name"),
                        row.getObject("from_day", LocalDate.class),
                        assigns && row.getBoolean("seen")))
                .list();
    }

    /** What begins by now. @return how many dealers have another manager */
    public int begin() {
        return actors.runAs("handover", () -> {
            var due = db.sql(
                            "select dealer_id from coming_manager where begins_at <= :now order by begins_at, dealer_id limit :most")
                    .param("now", Utc.of(clock.instant()))
                    .param("most", AT_ONCE)
                    .query((row, n) -> new DealerId(row.getLong(1)))
                    .list();
            var begun = 0;
            for (var dealer : due) if (Boolean.TRUE.equals(transaction.execute(status -> begins(dealer)))) begun++;
            if (begun > 0) log.info("{} dealers have another account manager as of today", begun);
            return begun;
        });
    }

    private boolean begins(DealerId dealer) {
        assignments.lockedManagers(List.of(dealer));
        var to = db.sql("select to_id from coming_manager where dealer_id = :dealer and begins_at <= :now")
                .param("dealer", dealer.value())
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> new UserId(row.getLong(1)))
                .optional();
        if (to.isEmpty() || !isGone(dealer)) return false;
        if (assignments.managers().stream().noneMatch(one -> one.id().equals(to.get()))) {
            // who was to have it has left: it stays where it is, and the trail says why
            audit.recordAll(List.of(
                    deed("dealer.manager-lapsed", dealer, Map.of("to", to.get().value()))));
            return false;
        }
        return !assignments.assign(List.of(dealer), to.get()).isEmpty();
    }

    @EventListener
    void on(DealerAssigned other) {
        isGone(other.dealer());
    }

    private boolean isGone(DealerId dealer) {
        return db.sql("delete from coming_manager where dealer_id = :dealer")
                        .param("dealer", dealer.value())
                        .update()
                == 1;
    }

    private ZoneId zone(DealerId dealer) {
        return db.sql("select zone from dealer where id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .single();
    }

    private static AuditTrail.Deed deed(String action, DealerId dealer, Map<String, ?> details) {
        return new AuditTrail.Deed(action, "DEALER", dealer.value(), dealer, details);
    }
}
