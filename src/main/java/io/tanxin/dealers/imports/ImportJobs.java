package io.tanxin.dealers.imports;

import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Imports as rows. Each step from one state to another is made by whoever finds it in the first: so of two machines, or of a person
 * who stops it and the work that ends, one wins. Its own transactions are short; the work's is another one.
 */
@Repository
class ImportJobs {
    /** Work that has said nothing for so long is over: its machine has stopped. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final String BUSY = "('CHECKING', 'WRITING', 'UNDOING')";
    private static final String ROWS = """
            select i.*, coalesce(p.name, '') as person, f.import_id is not null as has_file
              from dealer_import i
              left join person p on p.id = i.person_id
              left join dealer_import_file f on f.import_id = i.id
            """;

    private final JdbcClient db;
    private final Clock clock;

    ImportJobs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<ImportRow> find(long id) {
        return db.sql(ROWS + " where i.id = :id")
                .param("id", id)
                .query(ImportJobs::row)
                .optional();
    }

    /** The one that works now. */
    Optional<ImportRow> busy() {
        breakOffSilent();
        return db.sql(ROWS + " where i.state in " + BUSY).query(ImportJobs::row).optional();
    }

    /** The newest first. */
    List<ImportRow> rows(@Nullable Long after, int skip, int limit) {
        return db.sql(ROWS + " where i.id < :after order by i.id desc limit :limit offset :skip")
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit)
                .param("skip", skip)
                .query(ImportJobs::row)
                .list();
    }

    /** Begins the reading of a file. Empty: another import works. */
    Optional<Long> begin(UserId person, String fileName, byte[] content) {
        breakOffSilent();
        var key = new GeneratedKeyHolder();
        try {
            db.sql("""
                    insert into dealer_import (person_id, file_name, rows_read, added, changed, unchanged, left_out, at, state, beat_at)
                    values (:person, :file, 0, 0, 0, 0, 0, :now, 'CHECKING', :now)
                    """)
                    .param("person", person.value())
                    .param("file", fileName)
                    .param("now", now())
                    .update(key, "id");
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        db.sql("insert into dealer_import_file (import_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", content)
                .update();
        return Optional.of(id);
    }

    /** What was tried goes on to be written, what was written to be taken back. @return false: another one works, or it is not where it was */
    boolean goOn(long id, State from, State to) {
        breakOffSilent();
        try {
            return db.sql("""
                    update dealer_import set state = :to, step = 0, steps = 0, stop = false, beat_at = :now, refusal = null, detail = null
                     where id = :id and state = :from
                    """)
                            .param("id", id)
                            .param("from", from.name())
                            .param("to", to.name())
                            .param("now", now())
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** @return false: it is to stop */
    boolean beat(long id, State working, int step, int steps) {
        return db.sql("""
                update dealer_import set step = :step, steps = :steps, beat_at = :now
                 where id = :id and state = :working and not stop
                """)
                        .param("id", id)
                        .param("working", working.name())
                        .param("step", step)
                        .param("steps", steps)
                        .param("now", now())
                        .update()
                == 1;
    }

    void stop(long id) {
        db.sql("update dealer_import set stop = true where id = :id and state in " + BUSY)
                .param("id", id)
                .update();
    }

    /** Work ends without an effect. */
    void breakOff(long id, State working, State end, @Nullable Refusal why, String detail) {
        db.sql("""
                update dealer_import set state = :end, refusal = :why, detail = :detail, finished_at = :now
                 where id = :id and state = :working
                """)
                .param("id", id)
                .param("working", working.name())
                .param("end", end.name())
                .param("why", why == null ? null : why.name())
                .param("detail", detail.length() <= 400 ? detail : detail.substring(0, 400))
                .param("now", now())
                .update();
    }

    /** In the work's own transaction, as its last deed. @return false: it was to stop, or was given up meanwhile */
    boolean end(long id, State working, State end, Plan plan, @Nullable String areasMade) {
        return db.sql("""
                update dealer_import
                   set state = :end, rows_read = :rows, added = :added, changed = :changed, unchanged = :unchanged, left_out = :leftOut,
                       areas_made = :areas, refusal = null, detail = null, finished_at = :now
                 where id = :id and state = :working and not stop
                """)
                        .param("id", id)
                        .param("working", working.name())
                        .param("end", end.name())
                        .param("rows", plan.rows())
                        .param("added", plan.added())
                        .param("changed", plan.changed())
                        .param("unchanged", plan.unchanged())
                        .param("leftOut", plan.leftOut())
                        .param("areas", areasMade)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** As above, for taking back. */
    boolean undone(long id, int takenBack, int kept) {
        return db.sql("""
                update dealer_import set state = 'UNDONE', taken_back = :back, kept = :kept, finished_at = :now
                 where id = :id and state = 'UNDOING' and not stop
                """)
                        .param("id", id)
                        .param("back", takenBack)
                        .param("kept", kept)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What it did is known for thirty days; that it was, always. */
    void forget(Instant before) {
        for (var table : List.of("dealer_import_file", "dealer_import_change")) {
            db.sql("""
                    delete kept from %s kept join dealer_import i on i.id = kept.import_id
                     where i.at < :before and i.state not in %s
                    """.formatted(table, BUSY)).param("before", Utc.of(before)).update();
        }
    }

    private void breakOffSilent() {
        var silent = Utc.of(clock.instant().minus(SILENCE));
        db.sql("""
                update dealer_import set state = if(state = 'UNDOING', 'DONE', 'FAILED'), refusal = 'INTERRUPTED', finished_at = :now
                 where state in %s and beat_at < :silent
                """.formatted(BUSY)).param("now", now()).param("silent", silent).update();
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }

    private static ImportRow row(ResultSet row, int number) throws SQLException {
        var refusal = row.getString("refusal");
        var detail = row.getString("detail");
        return new ImportRow(
                row.getLong("id"),
                row.getString("person"),
                row.getString("file_name"),
                Utc.instant(row.getObject("at", LocalDateTime.class)),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                row.getInt("steps"),
                row.getBoolean("stop"),
                Utc.instantOrNull(row.getObject("finished_at", LocalDateTime.class)),
                row.getInt("rows_read"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("left_out"),
                refusal == null ? null : Refusal.valueOf(refusal),
                detail == null ? "" : detail,
                row.getInt("taken_back"),
                row.getInt("kept"),
                row.getBoolean("has_file"));
    }
}
