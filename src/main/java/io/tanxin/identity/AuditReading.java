package io.tanxin.identity;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The audit trail, read by key, the newest first. It is never changed: there is no other method here. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('audit:read')")
public class AuditReading {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient db;
    private final ObjectMapper json;

    AuditReading(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    public List<AuditLine> rows(AuditFilter filter, AuditLine.@Nullable Key after, int skip, int limit) {
        // one condition for each filter that is set: so each has its index
        var conditions = new ArrayList<String>();
        conditions.add("a.at <= :at and (a.at < :at or a.id < :id) and a.in_confidence = false");
        filter.action().ifPresent(action -> conditions.add("a.action = :action"));
        filter.person().ifPresent(person -> conditions.add("a.actor_id = :person"));
        filter.from().ifPresent(from -> conditions.add("a.at >= :from"));
        filter.to().ifPresent(to -> conditions.add("a.at < :to"));
        var query = db.sql("""
                select a.id, a.at, a.actor_label, a.action, a.subject_kind, a.subject_id, a.details,
                       w.name actor_name, s.name subject_name
                  from audit_entry a
                  left join person w on w.id = a.actor_id and w.side <> 'SYSTEM'
                  left join person s on a.subject_kind = 'person' and s.id = a.subject_id
                 where %s
                 order by a.at desc, a.id desc limit :limit offset :skip
                """.formatted(String.join(" and ", conditions)))
                .param("at", Utc.of(after == null ? END : after.at()))
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .param("skip", skip);
        filter.action().ifPresent(action -> query.param("action", action));
        filter.person().ifPresent(person -> query.param("person", person.value()));
        filter.from().ifPresent(from -> query.param("from", Utc.of(from)));
        filter.to().ifPresent(to -> query.param("to", Utc.of(to)));
        return query.query((row, number) -> new AuditLine(
                        row.getLong("id"),
                        Utc.instant(row.getObject("at", LocalDateTime.class)),
                        Optional.ofNullable(row.getString("actor_name")).orElse(row.getString("actor_label")),
                        row.getString("actor_label"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", Long.class),
                        row.getString("subject_name"),
                        details(row.getString("details"))))
                .list();
    }

    private Map<String, String> details(@Nullable String recorded) {
        var details = new LinkedHashMap<String, String>();
        if (recorded == null) return details;
        for (var part : json.readTree(recorded).properties()) {
            details.put(part.getKey(), part.getValue().asString(part.getValue().toString()));
        }
        return details;
    }

    /** The deeds that occur, for the filter. */
    public List<String> actions() {
        return db.sql("select action from audit_entry group by action order by action")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
