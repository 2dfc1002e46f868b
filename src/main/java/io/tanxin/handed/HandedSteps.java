package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, as rows of its own and in the audit trail. */
@Repository
class HandedSteps {
    private final JdbcClient db;
    private final CurrentActor actor;
    private final InConfidence confidence;
    private final AuditTrail audit;
    private final Clock clock;

    HandedSteps(JdbcClient db, CurrentActor actor, InConfidence confidence, AuditTrail audit, Clock clock) {
        this.db = db;
        this.actor = actor;
        this.confidence = confidence;
        this.audit = audit;
        this.clock = clock;
    }

    record Last(HandedStep.Kind kind, UserId by, Instant at) {}

    void add(Handed handed, HandedStep.Kind kind, @Nullable String words) {
        db.sql("""
                insert into handed_step (handed_id, step, by_id, at, words, due) values (:id, :step, :by, :at, :words, :due)
                """)
                .param("id", handed.key().value())
                .param("step", kind.name())
                .param("by", actor.id().value())
                .param("at", Utc.of(clock.instant()))
                .param("words", words)
                .param("due", handed.due())
                .update();
        var deed = new AuditTrail.Deed(
                "handed." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "handed",
                handed.key().value(),
                handed.dealer(),
                Map.of("kind", handed.kind(), "subject", handed.subject()));
        audit.recordAll(List.of(confidence.covers(handed.aboutKind(), handed.aboutId()) ? deed.inConfidence() : deed));
    }

    Optional<Last> last(HandedId id) {
        return db.sql("select step, by_id, at from handed_step where handed_id = :id order by id desc limit 1")
                .param("id", id.value())
                .query((row, n) -> new Last(
                        HandedStep.Kind.valueOf(row.getString("step")),
                        new UserId(row.getLong("by_id")),
                        Utc.instant(row.getObject("at", LocalDateTime.class))))
                .optional();
    }

    /** The newest first. */
    List<HandedStep> of(HandedId id) {
        return db.sql("""
                select s.step, p.name, s.at, s.words, s.due from handed_step s join person p on p.id = s.by_id
                 where s.handed_id = :id order by s.id desc limit 100
                """)
                .param("id", id.value())
                .query((row, n) -> new HandedStep(
                        HandedStep.Kind.valueOf(row.getString("step")),
                        row.getString("name"),
                        Utc.instant(row.getObject("at", LocalDateTime.class)),
                        row.getString("words"),
                        row.getObject("due", java.time.LocalDate.class)))
                .list();
    }
}
