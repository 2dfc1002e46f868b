package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.PromiseCost.State;
import io.tanxin.promises.PromiseRefused.Reason;
import io.tanxin.promises.load.PromiseTerms;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeping promises costs (P3): small sums are noted, above an amount the director decides, with words. Of two who decide at
 * once the second is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class PromiseCosts {

    /** A cost that waits for the acting director's word. */
    public record Waiting(
            PromiseId promise,
            int version,
            DealerId dealer,
            String dealerName,
            String words,
            Money money,
            Instant since)
            implements Serializable {}

    private final JdbcClient db;
    private final Parties parties;
    private final PromiseTerms terms;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final PromiseTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseCosts(
            JdbcClient db,
            Parties parties,
            PromiseTerms terms,
            DealerAccess access,
            CurrentActor actor,
            PromiseTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.parties = parties;
        this.terms = terms;
        this.access = access;
        this.actor = actor;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('promises:approve')")
    public void approve(PromiseId id, int seen, String words) {
        decide(id, seen, State.APPROVED, words);
    }

    @PreAuthorize("hasAuthority('promises:approve')")
    public void decline(PromiseId id, int seen, String words) {
        decide(id, seen, State.DECLINED, words);
    }

    /** Costs of promises still open, of the acting director's dealers, the oldest first. */
    @PreAuthorize("hasAuthority('promises:approve')")
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit) {
        return db.sql("""
                select c.promise_id, c.version, p.dealer_id, d.name, p.words, c.amount, c.currency, c.asked_at
                  from promise_cost c
                  join promise p on p.id = c.promise_id and p.state in ('OPEN', 'AT_RISK')
                  join visible_dealer v on v.dealer_id = p.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day and %s
                  join dealer d on d.id = p.dealer_id
                 where c.state = 'ASKED' order by c.asked_at, c.promise_id limit :limit
                """.formatted(InConfidence.readable("p.about_kind", "p.about_id")))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        new PromiseId(row.getLong("promise_id")),
                        row.getInt("version"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("name"),
                        row.getString("words"),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        Utc.instant(row.getObject("asked_at", LocalDateTime.class))))
                .list();
    }

    Optional<PromiseCost> of(PromiseId id) {
        return db.sql("""
                select c.*, a.name asked_name, d.name decided_name from promise_cost c
                  join person a on a.id = c.asked_by left join person d on d.id = c.decided_by
                 where c.promise_id = :id
                """).param("id", id.value()).query(PromiseCosts::cost).optional();
    }

    /** Noted, or asked for: what was decided about another sum no longer holds. */
    void ask(Promise promise, Money money, String words) {
        var state = terms.read().needsApproval(money) ? State.ASKED : State.NOTED;
        db.sql("""
                insert into promise_cost (promise_id, version, amount, currency, words, state, asked_by, asked_at)
                values (:id, 1, :amount, :currency, :words, :state, :by, :now) as asked
                    on duplicate key update version = promise_cost.version + 1, amount = asked.amount,
                       currency = asked.currency, words = asked.words, state = asked.state, asked_by = asked.asked_by,
                       asked_at = asked.asked_at, decided_by = null, decided_at = null, decision = null
                """)
                .param("id", promise.key().value())
                .param("amount", money.amount())
                .param("currency", money.code())
                .param("words", words)
                .param("state", state.name())
                .param("by", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .update();
        audited(promise, "promise.cost-" + state.name().toLowerCase(java.util.Locale.ROOT), money);
        if (state == State.ASKED) events.publishEvent(new PromiseCostAsked(promise.key(), promise.dealer()));
    }

    /** What was said about risk is taken back, and the cost that was named with it. */
    void takeBack(PromiseId id, Instant since) {
        db.sql("""
                delete from promise_cost where promise_id = :id and asked_at >= :since and state in ('NOTED', 'ASKED')
                """).param("id", id.value()).param("since", Utc.of(since)).update();
    }

    private void decide(PromiseId id, int seen, State state, String words) {
        var promise = parties.find(id);
        var cost = of(id).orElseThrow(() -> new NotFound("cost"));
        PromiseRefused.unless(promise.isOpen(), Reason.NOT_OPEN);
        var said = PromiseService.spoken(words);
        var asked = db.sql("select asked_by from promise_cost where promise_id = :id")
                .param("id", id.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .single();
        var changed = db.sql("""
                update promise_cost set version = version + 1, state = :state, decided_by = :me, decided_at = :now,
                                        decision = :words
                 where promise_id = :id and version = :seen and state = 'ASKED'
                """)
                .param("state", state.name())
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("words", said)
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("the cost of promise " + id + " is decided");
        audited(promise, "promise.cost-" + state.name().toLowerCase(java.util.Locale.ROOT), cost.money());
        events.publishEvent(new PromiseCostDecided(promise.key(), promise.dealer(), asked, state == State.APPROVED));
    }

    private void audited(Promise promise, String action, Money money) {
        trail.record(action, promise, Map.of("amount", money.amount().toPlainString() + " " + money.code()));
    }

    private static PromiseCost cost(ResultSet row, int n) throws SQLException {
        var decided = row.getObject("decided_at", LocalDateTime.class);
        return new PromiseCost(
                row.getInt("version"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                row.getString("asked_name"),
                Utc.instant(row.getObject("asked_at", LocalDateTime.class)),
                row.getString("decided_name"),
                decided == null ? null : Utc.instant(decided),
                row.getString("decision"));
    }
}
