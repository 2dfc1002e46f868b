package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Apologising to one dealer for the same kind of miss a third time within a year is flagged to the director (P4): something must
 * change, not be said. One that is answered and followed by yet another apology comes again.
 */
@Service
@Transactional
public class ApologyLoops {
    static final int TIMES = 3;

    /** One of the apologies behind it. */
    public record Behind(PromiseId promise, String words, LocalDate due, String apology, LocalDate on, String by)
            implements Serializable {}

    /** @param changes what the director said that changes; null: nobody has answered */
    public record Loop(
            long id,
            int version,
            DealerId dealer,
            String dealerName,
            MissKind kind,
            LocalDate raisedOn,
            @Nullable String changes,
            @Nullable String answeredBy)
            implements Serializable {}

    /** Managers see the loops of their dealers: what was said past them does not count. */
    private static final String SHARED = InConfidence.shared("p.about_kind", "p.about_id");

    private static final String LOOP = """
            select l.*, d.name dealer_name, k.version kind_version, k.english, k.chinese, k.retired_at, p.name answered_name
              from apology_loop l
              join visible_dealer v on v.dealer_id = l.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day and v.because <> 'CONTACT'
              join dealer d on d.id = l.dealer_id
              join miss_kind k on k.id = l.miss_kind_id
              left join person p on p.id = l.answered_by
            """;

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    ApologyLoops(JdbcClient db, DealerAccess access, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait for the director's answer, the oldest first. */
    @PreAuthorize("hasAuthority('promises:approve')")
    @Transactional(readOnly = true)
    public List<Loop> waiting(int limit) {
        return loops(" where l.waiting = true order by l.raised_on, l.id limit :limit", Map.of("limit", limit));
    }

    /** Of the dealers that the acting one of the company sees, the newest first, answered ones too; at most 100. */
    @PreAuthorize("hasAuthority('promises:make')")
    @Transactional(readOnly = true)
    public List<Loop> all() {
        return loops(" order by l.id desc limit 100", Map.of());
    }

    /** The three newest apologies up to the one that raised it, the newest first. */
    @PreAuthorize("hasAuthority('promises:make')")
    @Transactional(readOnly = true)
    public List<Behind> behind(long loop) {
        var found = require(loop);
        return db.sql("""
                select p.id, p.words, p.due, r.apology, r.apologised_on, a.name from promise_repair r
                  join promise p on p.id = r.promise_id join person a on a.id = r.apologised_by
                 where r.dealer_id = :dealer and r.miss_kind_id = :kind and r.apologised_on between :from and :to and %s
                 order by r.apologised_on desc, r.promise_id desc limit :times
                """.formatted(SHARED))
                .param("dealer", found.dealer().value())
                .param("kind", found.kind().id())
                .param("from", found.raisedOn().minusYears(1))
                .param("to", found.raisedOn())
                .param("times", TIMES)
                .query((row, n) -> new Behind(
                        new PromiseId(row.getLong("id")),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        row.getString("apology"),
                        row.getObject("apologised_on", LocalDate.class),
                        row.getString("name")))
                .list();
    }

    /** What changes now. Of two who answer at once the second is told. */
    @PreAuthorize("hasAuthority('promises:approve')")
    public void answer(long loop, int seen, String changes) {
        var found = require(loop);
        var changed = db.sql("""
                update apology_loop set version = version + 1, changes = :changes, answered_by = :me, answered_at = :now
                 where id = :id and version = :seen and answered_at is null
                """)
                .param("changes", PromiseService.spoken(changes))
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("id", loop)
                .param("seen", seen)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("this is answered");
        audit.record("apology-loop.answered", "APOLOGY_LOOP", loop, found.dealer(), Map.of());
    }

    /** Counts in the apology's own transaction; two at one dealer wait for each other. */
    @EventListener
    void on(Apologised apologised) {
        db.sql("select id from dealer where id = :id for update")
                .param("id", apologised.dealer().value())
                .query(Long.class)
                .single();
        // what was said in the dealer's own morning may be tomorrow's here
        var today = apologised.on().isAfter(access.today()) ? apologised.on() : access.today();
        var times = db.sql("""
                select if(sum(p.id = :promise) = 1, count(*), 0) from promise_repair r join promise p on p.id = r.promise_id
                 where r.dealer_id = :dealer and r.miss_kind_id = :kind and r.apologised_on between :from and :to and %s
                """.formatted(SHARED))
                .param("dealer", apologised.dealer().value())
                .param("kind", apologised.kind())
                .param("promise", apologised.promise().value())
                .param("from", today.minusYears(1))
                .param("to", today)
                .query(Integer.class)
                .single();
        if (times < TIMES) return;
        var raised = db.sql("""
                insert into apology_loop (version, dealer_id, miss_kind_id, promise_id, raised_on)
                select 1, :dealer, :kind, :promise, :on from dual
                 where not exists (select 1 from apology_loop
                                    where dealer_id = :dealer and miss_kind_id = :kind and waiting = true)
                   and not exists (select 1 from apology_loop where promise_id = :promise and miss_kind_id = :kind)
                """)
                .param("dealer", apologised.dealer().value())
                .param("kind", apologised.kind())
                .param("promise", apologised.promise().value())
                .param("on", today)
                .update();
        if (raised == 1) {
            audit.record(
                    "apology-loop.raised",
                    "promise",
                    apologised.promise().value(),
                    apologised.dealer(),
                    Map.of("times", times));
        }
    }

    private Loop require(long loop) {
        return loops(" where l.id = :loop", Map.of("loop", loop)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("apologies"));
    }

    private List<Loop> loops(String which, Map<String, ?> parameters) {
        return db.sql(LOOP + which)
                .params(parameters)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(ApologyLoops::loop)
                .list();
    }

    private static Loop loop(ResultSet row, int n) throws SQLException {
        return new Loop(
                row.getLong("id"),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                new MissKind(
                        row.getLong("miss_kind_id"),
                        row.getInt("kind_version"),
                        row.getString("english"),
                        row.getString("chinese"),
                        row.getObject("retired_at") != null),
                row.getObject("raised_on", LocalDate.class),
                row.getString("changes"),
                row.getString("answered_name"));
    }
}
