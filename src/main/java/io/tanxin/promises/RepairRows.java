package io.tanxin.promises;

import io.tanxin.kernel.UserId;
import io.tanxin.promises.FollowUpTalks.Talk;
import io.tanxin.promises.Repair.Apology;
import io.tanxin.promises.Repair.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Repairs as rows: one for each broken promise from its first step on. */
@Repository
class RepairRows {
    private final JdbcClient db;
    private final PromiseQueries queries;

    RepairRows(JdbcClient db, PromiseQueries queries) {
        this.db = db;
        this.queries = queries;
    }

    private record Found(
            int version,
            @Nullable Apology apology,
            @Nullable Deed action,
            @Nullable Long talk) {}

    /** @param talks still to come, or held */
    Repair read(Promise promise, LongFunction<Optional<Talk>> talks) {
        var found = db.sql("""
                select r.*, k.version kind_version, k.english, k.chinese, k.retired_at, a.name apologised_name, b.name acted_name
                  from promise_repair r
                  left join miss_kind k on k.id = r.miss_kind_id
                  left join person a on a.id = r.apologised_by
                  left join person b on b.id = r.acted_by
                 where r.promise_id = :id
                """)
                .param("id", promise.key().value())
                .query(RepairRows::found)
                .optional()
                .orElse(new Found(0, null, null, null));
        return new Repair(
                found.version(),
                found.apology(),
                found.action(),
                next(promise).orElse(null),
                found.talk() == null ? null : talks.apply(found.talk()).orElse(null),
                closedOn(promise).orElse(null));
    }

    boolean isClosed(Promise promise) {
        return closedOn(promise).isPresent();
    }

    boolean isChoosable(long kind) {
        return db.sql("select count(*) from miss_kind where id = :id and retired_at is null")
                        .param("id", kind)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void apologised(Promise promise, int seen, long kind, String words, LocalDate on, UserId by) {
        begin(promise, seen);
        changed(
                seen,
                db.sql("""
                        update promise_repair set version = version + 1, miss_kind_id = :kind, apology = :words,
                                                  apologised_on = :on, apologised_by = :by
                         where promise_id = :id and version = :seen
                        """)
                        .param("kind", kind)
                        .param("words", words)
                        .param("on", on)
                        .param("by", by.value()),
                promise);
    }

    void acted(Promise promise, int seen, String words, LocalDate on, UserId by) {
        begin(promise, seen);
        changed(seen, db.sql("""
                        update promise_repair set version = version + 1, action = :words, acted_on = :on, acted_by = :by
                         where promise_id = :id and version = :seen
                        """).param("words", words).param("on", on).param("by", by.value()), promise);
    }

    void talk(Promise promise, int seen, long talk) {
        begin(promise, seen);
        changed(seen, db.sql("""
                        update promise_repair set version = version + 1, talk_id = :talk
                         where promise_id = :id and version = :seen
                        """).param("talk", talk), promise);
    }

    void closed(Promise promise, int seen, LocalDate today, UserId by) {
        changed(seen, db.sql("""
                        update promise_repair set version = version + 1, closed_by = :by
                         where promise_id = :id and version = :seen
                        """).param("by", by.value()), promise);
        db.sql("update promise set version = version + 1, closed_on = :today where id = :id")
                .param("today", today)
                .param("id", promise.key().value())
                .update();
    }

    private void begin(Promise promise, int seen) {
        if (seen > 0) return;
        db.sql("insert ignore into promise_repair (promise_id, version, dealer_id) values (:id, 0, :dealer)")
                .param("id", promise.key().value())
                .param("dealer", promise.dealer().value())
                .update();
    }

    private void changed(int seen, StatementSpec change, Promise promise) {
        var rows = change.param("id", promise.key().value()).param("seen", seen).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the repair of promise " + promise.key() + " has changed");
        }
    }

    private Optional<PromiseRow> next(Promise promise) {
        return db.sql("""
                        select id from promise where about_kind = :kind and about_id = :id and dealer_id = :dealer and state <> 'WITHDRAWN'
                         order by id desc limit 1
                        """)
                .param("kind", Repairs.ABOUT)
                .param("dealer", promise.dealer().value())
                .param("id", promise.key().value())
                .query((row, n) -> new PromiseId(row.getLong(1)))
                .optional()
                .flatMap(queries::find);
    }

    private Optional<LocalDate> closedOn(Promise promise) {
        return db.sql("select closed_on from promise where id = :id and closed_on is not null")
                .param("id", promise.key().value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        var apology = row.getString("apology");
        var action = row.getString("action");
        return new Found(
                row.getInt("version"),
                apology == null
                        ? null
                        : new Apology(
                                new MissKind(
                                        row.getLong("miss_kind_id"),
                                        row.getInt("kind_version"),
                                        row.getString("english"),
                                        row.getString("chinese"),
                                        row.getObject("retired_at") != null),
                                apology,
                                row.getObject("apologised_on", LocalDate.class),
                                row.getString("apologised_name")),
                action == null
                        ? null
                        : new Deed(action, row.getObject("acted_on", LocalDate.class), row.getString("acted_name")),
                row.getObject("talk_id", Long.class));
    }
}
