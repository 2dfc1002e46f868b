package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Single parts of the policy set differently for one dealer: with a reason, until a day, by its manager or the director (N3). */
@Service
@Transactional
public class PolicyOverrides {
    public static final int LONGEST_REASON = 500;
    public static final int MOST_YEARS = 2;

    public sealed interface Answer {
        record Done(long id) implements Answer {}

        /** This part is different already: that is ended first. */
        record AlreadyDifferent() implements Answer {}

        /** With the rest of the dealer's policy it cannot be kept. */
        record Senseless(Set<NurturePolicy.Fault> faults) implements Answer {}
    }

    private final JdbcClient db;
    private final DealerAccess access;
    private final NurturePolicies policies;
    private final InForce inForce;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    PolicyOverrides(
            JdbcClient db,
            DealerAccess access,
            NurturePolicies policies,
            InForce inForce,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.policies = policies;
        this.inForce = inForce;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** From today until that day, at most two years. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public Answer set(DealerId dealer, OwnPart part, String reason, LocalDate to) {
        access.require(dealer);
        var why = Sentence.required(reason, LONGEST_REASON);
        var today = access.today();
        if (to.isBefore(today) || to.isAfter(today.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("until a day within two years");
        }
        if (part instanceof OwnPart.Moments(var moments)) known(moments);
        hold(dealer);
        var running = of(dealer).stream().anyMatch(one -> one.part().key().equals(part.key()) && one.holdsOn(today));
        if (running) return new Answer.AlreadyDifferent();
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into policy_override (dealer_id, part, value, reason, from_day, to_day, agreed_to, set_by, set_at)
                values (:dealer, :part, :value, :reason, :from, :to, :to, :by, :at)
                """)
                .param("dealer", dealer.value())
                .param("part", part.key())
                .param("value", PolicyRows.value(part))
                .param("reason", why)
                .param("from", today)
                .param("to", to)
                .param("by", actor.id().value())
                .param("at", Utc.of(clock.instant()))
                .update(key, "id");
        inForce.renew(List.of(dealer));
        var faults = policies.of(dealer).faults();
        if (!faults.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Answer.Senseless(faults);
        }
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        audit.record(
                "policy.override-set",
                "POLICY_OVERRIDE",
                id,
                dealer,
                Map.of("part", part.key(), "value", PolicyRows.value(part), "to", to.toString()));
        return new Answer.Done(id);
    }

    /** From today on what the stage's policy says holds again. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void end(DealerId dealer, long id) {
        access.require(dealer);
        hold(dealer);
        var changed = db.sql("""
                update policy_override set to_day = :yesterday, ended_by = :me, ended_at = :now
                 where id = :id and dealer_id = :dealer and to_day >= :today
                """)
                .param("yesterday", access.today().minusDays(1))
                .param("today", access.today())
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("id", id)
                .param("dealer", dealer.value())
                .update();
        changed(dealer, id, changed, "policy.override-ended");
    }

    /** It was ended by mistake, today: it goes on as it was agreed. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void goOn(DealerId dealer, long id) {
        access.require(dealer);
        hold(dealer);
        var changed = db.sql("""
                update policy_override o set o.to_day = o.agreed_to, o.ended_by = null, o.ended_at = null
                 where o.id = :id and o.dealer_id = :dealer and o.ended_by is not null and o.to_day = :yesterday
                """)
                .param("yesterday", access.today().minusDays(1))
                .param("id", id)
                .param("dealer", dealer.value())
                .update();
        changed(dealer, id, changed, "policy.override-back");
    }

    /** All that there ever were, the newest first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<PolicyOverride> of(DealerId dealer) {
        access.require(dealer);
        return db.sql("""
                select o.*, s.name as set_by_name, e.name as ended_by_name from policy_override o
                  join person s on s.id = o.set_by left join person e on e.id = o.ended_by
                 where o.dealer_id = :dealer order by o.from_day desc, o.id desc
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new PolicyOverride(
                        row.getLong("id"),
                        PolicyRows.part(row.getString("part"), row.getString("value")),
                        row.getString("reason"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("set_by_name"),
                        row.getString("ended_by_name")))
                .list();
    }

    /** What would hold for the dealer today if it were in that stage: what is different for it goes with it. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public NurturePolicy inStage(DealerId dealer, Stage stage) {
        var today = access.today();
        var policy = policies.of(stage);
        var own = of(dealer).stream()
                .filter(one -> one.holdsOn(today))
                .sorted(Comparator.comparingLong(PolicyOverride::id))
                .toList();
        for (var one : own) policy = policy.with(one.part());
        return policy;
    }

    private void known(Set<KeyMomentId> moments) {
        if (moments.isEmpty()) return;
        var known = db.sql("select count(*) from key_moment where id in (:moments)")
                .param("moments", moments.stream().map(KeyMomentId::value).toList())
                .query(Integer.class)
                .single();
        if (known < moments.size()) throw new NotFound("key moment");
    }

    private void changed(DealerId dealer, long id, int rows, String action) {
        if (rows == 0) throw new NotFound("override");
        inForce.renew(List.of(dealer));
        audit.record(action, "POLICY_OVERRIDE", id, dealer, Map.of());
    }

    private void hold(DealerId dealer) {
        db.sql("select id from dealer where id = :dealer for update")
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
    }
}
