package io.tanxin.concerns;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of concerns: added, never changed. */
@Repository
class ConcernStepRows {
    private final JdbcClient db;

    ConcernStepRows(JdbcClient db) {
        this.db = db;
    }

    void add(ConcernId concern, String step, UserId by, Instant at, @Nullable String words) {
        db.sql("""
                insert into concern_step (concern_id, step, by_id, at, words) values (:concern, :step, :by, :at, :words)
                """)
                .param("concern", concern.value())
                .param("step", step)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("words", words)
                .update();
    }

    /** The newest first, at most a hundred. */
    List<ConcernStep> of(ConcernId concern) {
        return db.sql("""
                select s.step, s.at, s.words, p.name from concern_step s join person p on p.id = s.by_id
                 where s.concern_id = :concern order by s.id desc limit 100
                """)
                .param("concern", concern.value())
                .query((row, n) -> new ConcernStep(
                        row.getString("step"),
                        row.getString("name"),
                        ConcernRows.at(row, "at"),
                        row.getString("words")))
                .list();
    }
}
