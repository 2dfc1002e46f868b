package io.tanxin.identity;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Who did what to which row, when: append only, in the change's own transaction. */
@Service
public class AuditTrail {
    private static final String WRITE = """
            insert into audit_entry (at, actor_id, actor_label, action, subject_kind, subject_id, dealer_id, details, in_confidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate rows;
    private final CurrentActor actor;
    private final Clock clock;
    private final ObjectMapper json;

    AuditTrail(JdbcTemplate rows, CurrentActor actor, Clock clock, ObjectMapper json) {
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
        this.json = json;
    }

    /** One of many deeds that are written down together. @param kept in confidence */
    public record Deed(
            String action,
            @Nullable String subjectKind,
            @Nullable Long subjectId,
            @Nullable DealerId dealer,
            Map<String, ?> details,
            boolean kept) {

        public Deed(
                String action,
                @Nullable String subjectKind,
                @Nullable Long subjectId,
                @Nullable DealerId dealer,
                Map<String, ?> details) {
            this(action, subjectKind, subjectId, dealer, details, false);
        }

        /** About something that a dealer sent past its manager (C6): written down, and shown in no reading of the trail. */
        public Deed inConfidence() {
            return new Deed(action, subjectKind, subjectId, dealer, details, true);
        }
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
        recordAll(List.of(new Deed(action, subjectKind, subjectId, dealer, details)));
    }

    /** In one statement. Of one alone no batch is made: the driver would have its statement prepared anew each time. */
    @Transactional
    public void recordAll(List<Deed> deeds) {
        if (deeds.isEmpty()) return;
        var who = actor.find();
        var at = Utc.of(clock.instant());
        if (deeds.size() == 1) rows.update(WRITE, row -> write(row, deeds.getFirst(), who, at));
        else rows.batchUpdate(WRITE, deeds, deeds.size(), (row, deed) -> write(row, deed, who, at));
    }

    private void write(PreparedStatement row, Deed deed, Optional<Actor> who, LocalDateTime at) throws SQLException {
        row.setObject(1, at);
        row.setObject(2, who.map(actor -> actor.id().value()).orElse(null));
        row.setString(3, who.map(Actor::label).orElse("NOBODY"));
        row.setString(4, deed.action());
        row.setString(5, deed.subjectKind());
        row.setObject(6, deed.subjectId());
        row.setObject(7, deed.dealer() == null ? null : deed.dealer().value());
        row.setString(8, deed.details().isEmpty() ? null : json.writeValueAsString(deed.details()));
        row.setBoolean(9, deed.kept());
    }
}
