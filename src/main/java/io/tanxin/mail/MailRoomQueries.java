package io.tanxin.mail;

import io.tanxin.mail.MailRoom.Filter;
import io.tanxin.mail.MailRoom.Key;
import io.tanxin.mail.MailRoom.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The administrator's list: the newest first, by key. */
@Repository
class MailRoomQueries {
    private static final int MOST_READERS = 200;
    private static final String COLUMNS = """
            select m.id, m.posted_at, coalesce(p.name, '') as reader, m.kind, m.state, m.reason, m.attempt, m.finished_at
            """;

    private final JdbcClient db;

    MailRoomQueries(JdbcClient db) {
        this.db = db;
    }

    List<Row> rows(
            Filter filter, @Nullable Instant from, List<String> hidden, @Nullable Key after, int skip, int limit) {
        var given = new HashMap<String, Object>(
                Map.of("hidden", orNone(hidden), "skip", skip, "limit", limit, "reach", skip + limit));
        var which = filter.search().isBlank()
                ? List.of(inOrder(filter))
                : searched(filter.search().strip(), hidden, given);
        if (which.isEmpty()) return List.of();
        var narrowed = new StringBuilder();
        if (filter.state() != null) {
            narrowed.append(" and m.state = :state");
            given.put("state", filter.state().name());
        }
        if (!filter.kind().isEmpty()) {
            narrowed.append(" and m.kind = :only");
            given.put("only", filter.kind());
        }
        if (from != null) {
            narrowed.append(" and m.posted_at >= :from");
            given.put("from", from);
        }
        if (after != null) {
            narrowed.append(" and m.posted_at <= :posted and (m.posted_at < :posted or m.id < :id)");
            given.put("posted", after.posted());
            given.put("id", after.id());
        }
        // each way to be found has an index of its own, which an "or" would not use
        var found = which.stream()
                .map(way -> "(select m.id, m.posted_at from " + way + narrowed
                        + " order by m.posted_at desc, m.id desc limit :reach)")
                .collect(Collectors.joining(" union "));
        return db.sql(COLUMNS + " from (" + found + """
                ) found
                  join outbox_mail m on m.id = found.id
                  left join person p on p.id = m.reader_id
                 order by found.posted_at desc, found.id desc limit :limit offset :skip
                """)
                .params(given)
                .query(MailRoomQueries::row)
                .list();
    }

    /** Told its index: by the kinds that are not hidden the server would sort all letters there are. */
    private static String inOrder(Filter filter) {
        var index = !filter.kind().isEmpty()
                ? "outbox_mail_of_kind"
                : filter.state() == null ? "outbox_mail_posted" : "outbox_mail_by_state";
        return "outbox_mail m force index (" + index + ") where m.kind not in (:hidden) and m.in_confidence = false";
    }

    /** By a part of the kind's name, of its reader's name, or of the address. */
    private List<String> searched(String search, List<String> hidden, Map<String, Object> given) {
        var like = "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var ways = new ArrayList<String>();
        for (var kind : kinds(like)) {
            if (hidden.contains(kind)) continue;
            ways.add("outbox_mail m where m.in_confidence = false and m.kind = :kind" + ways.size());
            given.put("kind" + (ways.size() - 1), kind);
        }
        var readers = readers(like);
        if (!readers.isEmpty()) {
            // told its index: the server would go through the newest letters until enough of them are these readers'
            ways.add("outbox_mail m force index (outbox_mail_of_reader)"
                    + " where m.reader_id in (:readers) and m.kind not in (:hidden) and m.in_confidence = false");
            given.put("readers", readers);
        }
        return ways;
    }

    private List<String> kinds(String like) {
        return db.sql("select distinct kind from outbox_mail where kind like :like")
                .param("like", like)
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    Optional<Row> row(long id, List<String> hidden) {
        return db.sql(COLUMNS + """
                  from outbox_mail m left join person p on p.id = m.reader_id where m.kind not in (:hidden) and m.id = :id
                   and m.in_confidence = false
                """)
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
