package io.tanxin.promises;

import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of promises: rows are added, never changed. */
@Repository
class PromiseChanges {
    private final JdbcClient db;
    private final Clock clock;

    PromiseChanges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(
            Promise now,
            UserId by,
            @Nullable String words,
            @Nullable LocalDate toldOn,
            @Nullable String alternatives,
            boolean undo) {
        db.sql("""
                insert into promise_change (promise_id, state, by_id, side, at, words, new_due, told_on, alternatives, undoes)
                select :promise, :state, :by, (select p.side from person p where p.id = :by), :at, :words, :newDue, :toldOn,
                       :alternatives, :undo
                """)
                .param("promise", now.key().value())
                .param("state", now.state().name())
                .param("by", by.value())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("words", words)
                .param("newDue", now.proposedDue())
                .param("toldOn", toldOn)
                .param("alternatives", alternatives)
                .param("undo", undo)
                .update();
    }

    /** The newest first; of a promise that went to and fro very often, the newest hundred. */
    List<PromiseChange> of(PromiseId promise) {
        return db.sql("""
                select c.state, c.by_id, b.name, c.at, c.words, c.new_due, c.told_on, c.alternatives, c.undoes
                  from promise_change c join person b on b.id = c.by_id
                 where c.promise_id = :promise order by c.id desc limit 100
                """)
                .param("promise", promise.value())
                .query(PromiseChanges::change)
                .list();
    }

    private static PromiseChange change(ResultSet row, int number) throws SQLException {
        return new PromiseChange(
                PromiseState.valueOf(row.getString("state")),
                new UserId(row.getLong("by_id")),
                row.getString("name"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("words"),
                row.getObject("new_due", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                row.getString("alternatives"),
                row.getBoolean("undoes"));
    }
}
