package io.tanxin.reminders;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each source has been asked. Only ever moves on: two nodes may walk their rounds at once. */
@Repository
class ReminderMarks {
    private final JdbcClient db;

    ReminderMarks(JdbcClient db) {
        this.db = db;
    }

    Optional<Instant> reached(String source) {
        return db.sql("select reached from reminder_round where source = :source")
                .param("source", source)
                .query((row, number) -> Utc.instant(row.getObject("reached", LocalDateTime.class)))
                .optional();
    }

    void reached(String source, Instant moment) {
        db.sql("""
                insert into reminder_round (source, reached) values (:source, :moment)
                    on duplicate key update reached = greatest(reached, :moment)
                """).param("source", source).param("moment", Utc.of(moment)).update();
    }
}
