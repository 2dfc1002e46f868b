package io.tanxin.plans;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happened to a plan: for its readers, and for the audit trail. There is no way to take any of it away. */
@Component
class PlanHistory {
    private final JdbcClient db;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    PlanHistory(JdbcClient db, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    void add(DevelopmentPlan plan, PlanVersion version, PlanEvent.Kind kind, String action, @Nullable String words) {
        db.sql("""
                insert into plan_event (plan_id, version_id, kind, words, by_id, at)
                values (:plan, :version, :kind, :words, :by, :at)
                """)
                .param("plan", plan.key().value())
                .param("version", version.key().value())
                .param("kind", kind.name())
                .param("words", words)
                .param("by", actor.id().value())
                .param("at", Utc.of(clock.instant()))
                .update();
        audit.record(action, "plan", plan.key().value(), plan.dealer(), Map.of("version", version.number()));
    }
}
