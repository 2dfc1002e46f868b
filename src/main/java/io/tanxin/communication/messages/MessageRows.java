package io.tanxin.communication.messages;

import io.tanxin.communication.messages.MessageRow.LeftOut;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Messages as rows: only of dealers that the viewer sees. */
@Repository
class MessageRows {
    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};
    private static final String ROWS = """
            select m.*, d.name as dealer_name, p.name as sender, p.email, p.phone, s.name as settled_name
              from dealer_message m
              join visible_dealer v on v.dealer_id = m.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
              join dealer d on d.id = m.dealer_id
              join person p on p.id = m.person_id
              left join person s on s.id = m.settled_by
            """;

    private final JdbcClient db;
    private final ObjectMapper json;

    MessageRows(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Of a person of several dealers the first it came to. */
    Optional<DealerId> dealerOf(UserId person, LocalDate today) {
        return db.sql("""
                select v.dealer_id from visible_dealer v
                 where v.viewer_id = :person and :today between v.from_day and v.to_day order by v.dealer_id limit 1
                """)
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> new DealerId(row.getLong("dealer_id")))
                .optional();
    }

    MessageId insert(DealerId dealer, UserId person, String subject, String words, Instant receivedAt) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into dealer_message (version, dealer_id, person_id, subject, words, left_out, received_at, state)
                values (0, :dealer, :person, :subject, :words, '[]', :received, 'NEW')
                """)
                .param("dealer", dealer.value())
                .param("person", person.value())
                .param("subject", subject)
                .param("words", words)
                .param("received", Utc.of(receivedAt))
                .update(key, "id");
        return new MessageId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    void leftOut(MessageId id, List<LeftOut> files) {
        db.sql("update dealer_message set left_out = :files where id = :id")
                .param("files", json.writeValueAsString(files))
                .param("id", id.value())
                .update();
    }

    /** @param after the newest first, behind this one */
    List<MessageRow> rows(
            UserId viewer, LocalDate today, DealerId dealer, String search, MessageRow.@Nullable Key after, int limit) {
        var sql = new StringBuilder(ROWS).append(" where m.dealer_id = :dealer");
        var given = given(viewer, today, limit);
        given.put("dealer", dealer.value());
        if (!search.isBlank()) {
            sql.append(" and (m.subject like :like or m.words like :like)");
            given.put("like", "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after != null) {
            sql.append(" and m.received_at <= :at and (m.received_at < :at or m.id < :id)");
            given.put("at", Utc.of(after.receivedAt()));
            given.put("id", after.id());
        }
        sql.append(" order by m.received_at desc, m.id desc limit :limit");
        return db.sql(sql.toString()).params(given).query(this::row).list();
    }

    /** The longest waiting first. */
    List<MessageRow> unread(UserId viewer, LocalDate today, int limit) {
        return db.sql(ROWS + " where m.state = 'NEW' order by m.received_at, m.id limit :limit")
                .params(given(viewer, today, limit))
                .query(this::row)
                .list();
    }

    Optional<MessageRow> find(UserId viewer, LocalDate today, MessageId id) {
        var given = given(viewer, today, 1);
        given.put("id", id.value());
        return db.sql(ROWS + " where m.id = :id limit :limit")
                .params(given)
                .query(this::row)
                .optional();
    }

    UserId sender(MessageId id) {
        return db.sql("select person_id from dealer_message where id = :id")
                .param("id", id.value())
                .query((row, n) -> new UserId(row.getLong("person_id")))
                .single();
    }

    /** False: somebody was quicker. */
    boolean settle(MessageId id, int version, MessageState state, UserId by, Instant now) {
        var settled = state != MessageState.NEW;
        return db.sql("""
                update dealer_message set version = version + 1, state = :state, settled_by = :by, settled_at = :now
                 where id = :id and version = :version
                """)
                        .param("state", state.name())
                        .param("by", settled ? by.value() : null)
                        .param("now", settled ? Utc.of(now) : null)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, Object> given(UserId viewer, LocalDate today, int limit) {
        return new HashMap<>(Map.of("viewer", viewer.value(), "today", today, "limit", limit));
    }

    private MessageRow row(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        return new MessageRow(
                new MessageId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getString("sender"),
                email == null ? null : EmailAddress.of(email).orElse(null),
                row.getString("phone"),
                row.getString("subject"),
                row.getString("words"),
                json.readValue(row.getString("left_out"), LEFT_OUT),
                List.of(),
                Utc.instant(row.getObject("received_at", LocalDateTime.class)),
                MessageState.valueOf(row.getString("state")),
                row.getString("settled_name"),
                Utc.instantOrNull(row.getObject("settled_at", LocalDateTime.class)));
    }
}
