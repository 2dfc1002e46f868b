package io.tanxin.reminders;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each source has been asked. Only ever moves on: two nodes may walk their rounds at once. */
@Repository
class ReminderMarks {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    ReminderMarks(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** By source. */
    Map<String, Instant> reached() {
        var marks = new HashMap<String, Instant>();
        db.sql("select source, reached from reminder_round").query(row -> {
            marks.put(row.getString("source"), Utc.instant(row.getObject("reached", LocalDateTime.class)));
        });
        return marks;
    }

    /** In the order of the sources: two nodes that write at once do not wait for each other in a ring. */
    void reached(SortedMap<String, Instant> marks) {
        batch.batchUpdate(
                """
                insert into reminder_round (source, reached) values (:source, :moment) as asked
                    on duplicate key update reached = greatest(reminder_round.reached, asked.reached)
                """,
                marks.entrySet().stream()
                        .map(mark -> new MapSqlParameterSource("source", mark.getKey())
                                .addValue("moment", Utc.of(mark.getValue())))
                        .toArray(SqlParameterSource[]::new));
    }
}
