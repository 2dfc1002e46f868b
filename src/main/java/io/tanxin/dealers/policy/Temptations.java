package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dealer was tempted by and what was decided, noted at reviews (N3): small gains that may lead it away. */
@Service
@Transactional
public class Temptations {
    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Temptations(JdbcClient db, DealerAccess access, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public long note(DealerId dealer, TemptationDraft draft) {
        access.require(dealer);
        if (draft.day().isAfter(access.today())) throw new IllegalArgumentException("has not been yet");
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into temptation (dealer_id, kind, day, words, decision, noted_by, noted_at)
                values (:dealer, :kind, :day, :words, :decision, :by, :at)
                """)
                .param("dealer", dealer.value())
                .param("kind", draft.kind().name())
                .param("day", draft.day())
                .param("words", draft.words())
                .param("decision", draft.decision())
                .param("by", actor.id().value())
                .param("at", Utc.of(clock.instant()))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        audit.record("temptation.noted", "TEMPTATION", id, dealer, Map.of("kind", draft.kind()));
        return id;
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public void remove(DealerId dealer, long id) {
        access.require(dealer);
        mark(dealer, id, true);
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public void restore(DealerId dealer, long id) {
        access.require(dealer);
        mark(dealer, id, false);
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<Temptation> of(DealerId dealer) {
        access.require(dealer);
        return db.sql("""
                select t.*, p.name as noted_by_name from temptation t join person p on p.id = t.noted_by
                 where t.dealer_id = :dealer and t.removed_at is null order by t.day desc, t.id desc
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new Temptation(
                        row.getLong("id"),
                        new TemptationDraft(
                                Temptation.Kind.valueOf(row.getString("kind")),
                                row.getObject("day", LocalDate.class),
                                row.getString("words"),
                                row.getString("decision")),
                        row.getString("noted_by_name")))
                .list();
    }

    private void mark(DealerId dealer, long id, boolean removed) {
        var changed = db.sql("""
                update temptation set removed_at = :at
                 where id = :id and dealer_id = :dealer and (removed_at is null) = :removed
                """)
                .param("at", removed ? Utc.of(clock.instant()) : null)
                .param("id", id)
                .param("dealer", dealer.value())
                .param("removed", removed)
                .update();
        if (changed == 0) throw new NotFound("temptation");
        audit.record(removed ? "temptation.removed" : "temptation.restored", "TEMPTATION", id, dealer, Map.of());
    }
}
