package io.tanxin.mail;

import io.tanxin.mail.MailRoom.Filter;
import io.tanxin.mail.MailRoom.Key;
import io.tanxin.mail.MailRoom.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The administrator's list: the newest first, by key. */
@Repository
class MailRoomQueries {
    private static final int MOST_READERS = 200;
    private static final String ROWS = """
            select m.id, m.posted_at, coalesce(p.name, '') as reader, m.kind, m.state, m.reason, m.attempt, m.finished_at
              from outbox_mail m
              left join person p on p.id = m.reader_id
             where m.kind not in (:hidden)""";

    private final JdbcClient db;

    MailRoomQueries(JdbcClient db) {
        this.db = db;
    }

    List<Row> rows(
            Filter filter, @Nullable Instant from, List<String> hidden, @Nullable Key after, int skip, int limit) {
        var sql = new StringBuilder(ROWS);
        var given = new HashMap<String, Object>(Map.of("hidden", orNone(hidden), "skip", skip, "limit", limit));
        if (filter.state() != null) {
            sql.append(" and m.state = :state");
            given.put("state", filter.state().name());
        }
        if (from != null) {
            sql.append(" and m.posted_at >= :from");
            given.put("from", from);
        }
        if (!filter.search().isBlank()) {
            var like = "%" + filter.search().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            var readers = readers(like);
            sql.append(" and (m.kind like :like or m.reader_id in (:readers))");
            given.put("like", like);
            given.put("readers", readers.isEmpty() ? List.of(-1L) : readers);
        }
        if (after != null) {
            sql.append(" and m.posted_at <= :posted and (m.posted_at < :posted or m.id < :id)");
            given.put("posted", after.posted());
            given.put("id", after.id());
        }
        sql.append(" order by m.posted_at desc, m.id desc limit :limit offset :skip");
        return db.sql(sql.toString()).params(given).query(MailRoomQueries::row).list();
    }

    Optional<Row> row(long id, List<String> hidden) {
        return db.sql(ROWS + " and m.id = :id")
                .param("hidden", orNone(hidden))
                .param("id", id)
                .query(MailRoomQueries::row)
                .optional();
    }

    private List<Long> readers(String like) {
        return db.sql("select id from person where name like :like or email like :like limit :most")
                .param("like", like)
                .param("most", MOST_READERS)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static List<String> orNone(List<String> kinds) {
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                OutboxRows.instant(row, "posted_at"),
                row.getString("reader"),
                row.getString("kind"),
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempt"),
                row.getObject("finished_at") == null ? null : OutboxRows.instant(row, "finished_at"));
    }
}
