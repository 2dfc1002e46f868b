package io.tanxin.identity;

import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Who did what to which row, when: append only, in the change's own transaction. */
@Service
public class AuditTrail {
    private final JdbcClient db;
    private final CurrentActor actor;
    private final Clock clock;
    private final ObjectMapper json;

    AuditTrail(JdbcClient db, CurrentActor actor, Clock clock, ObjectMapper json) {
        this.db = db;
        this.actor = actor;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param action {@code dealer.assigned}: translated as {@code audit.dealer.assigned}
     * @param details small, no names of persons: their ids
     */
    @Transactional
    public void record(
            String action,
            @Nullable String subjectKind,
            @Nullable Long subjectId,
            @Nullable DealerId dealer,
            Map<String, ?> details) {
        var who = actor.find();
        db.sql("""
                insert into audit_entry (at, actor_id, actor_label, action, subject_kind, subject_id, dealer_id, details)
                values (:at, :actor, :label, :action, :kind, :subject, :dealer, :details)
                """)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", who.map(a -> a.id().value()).orElse(null))
                .param("label", who.map(Actor::label).orElse("NOBODY"))
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("details", details.isEmpty() ? null : json.writeValueAsString(details))
                .update();
    }
}
