package io.tanxin.support.balance;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a key moment came for a dealer: noted by who cares for it, so that it is seen when nobody helps. */
@Service
@Transactional
@PreAuthorize("hasAuthority('support:log')")
public class DealerMoments {
    private final JdbcClient db;
    private final KeyMoments moments;
    private final Reckoning reckoning;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    DealerMoments(
            JdbcClient db,
            KeyMoments moments,
            Reckoning reckoning,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.moments = moments;
        this.reckoning = reckoning;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the last two years and those to come, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<DealerMoment> of(DealerId dealer) {
        access.require(dealer);
        var known =
                moments.all().stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
        return db.sql("""
                select id, moment_id, day from support_moment
                 where dealer_id = :dealer and removed_at is null and day >= :from order by day desc, id desc limit 50
                """)
                .param("dealer", dealer.value())
                .param("from", access.today().minusYears(2))
                .query((row, n) -> new DealerMoment(
                        row.getLong("id"),
                        known.getOrDefault(
                                row.getLong("moment_id"),
                                new KeyMoment(new KeyMomentId(row.getLong("moment_id")), 0, "", "", true)),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Those that the policy of this dealer names. */
    @Transactional(readOnly = true)
    public List<KeyMoment> offered(DealerId dealer) {
        return moments.rightFor(dealer, access.today());
    }

    public void note(DealerId dealer, KeyMomentId moment, LocalDate day) {
        access.require(dealer);
        db.sql("""
                insert into support_moment (dealer_id, moment_id, day, noted_by, noted_at) values (:dealer, :moment, :day, :me, :now)
                """)
                .param("dealer", dealer.value())
                .param("moment", moment.value())
                .param("day", day)
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .update();
        reckoning.reckon(dealer);
        audit.record("support.moment", "support-moment", null, dealer, Map.of("moment", moment.value()));
    }

    public void remove(DealerId dealer, long id) {
        access.require(dealer);
        var changed = db.sql("""
                update support_moment set removed_at = :now where id = :id and dealer_id = :dealer and removed_at is null
                """)
                .param("now", Utc.of(clock.instant()))
                .param("id", id)
                .param("dealer", dealer.value())
                .update();
        if (changed == 0) throw new NotFound("moment");
        reckoning.reckon(dealer);
        audit.record("support.moment-removed", "support-moment", id, dealer, Map.of());
    }
}
