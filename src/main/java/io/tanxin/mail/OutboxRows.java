package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The outbox as rows: posted, and asked what became of them. */
@Repository
class OutboxRows {
    // not "insert ignore": that would swallow a cut text or a wrong state as well
    private static final String POST = """
            insert into outbox_mail (kind, subject_id, reader_id, occurrence, version, facts, dealer_id, author_id, state,
                                     message_id, attempt, failures, unsure, due_at, posted_at, in_confidence)
            values (:kind, :subject, :reader, :occurrence, :version, :facts, :dealer, :author, 'QUEUED',
                    :messageId, 0, 0, false, :due, :now, :inConfidence)
            on duplicate key update version = outbox_mail.version
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final ObjectMapper json;
    private final String host;

    OutboxRows(
            JdbcClient db,
            NamedParameterJdbcTemplate batch,
            ObjectMapper json,
            @Value("${tanxin.mail.from:portal@tanxin.example}") String from) {
        this.db = db;
        this.batch = batch;
        this.json = json;
        this.host = from.substring(from.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    record Posting(Letter letter, Instant due) {}

    void insert(Collection<Posting> postings, Instant now) {
        var letters = postings.stream().map(posting -> row(posting, now)).toArray(SqlParameterSource[]::new);
        // of one alone no batch is made: the driver would have its statement prepared anew each time
        if (letters.length == 1) batch.update(POST, letters[0]);
        else batch.batchUpdate(POST, letters);
    }

    private SqlParameterSource row(Posting posting, Instant now) {
        var letter = posting.letter();
        return new MapSqlParameterSource()
                .addValue("kind", letter.kind())
                .addValue("subject", letter.subject())
                .addValue("reader", letter.reader().value())
                .addValue("occurrence", letter.occurrence())
                .addValue("version", letter.version())
                .addValue("facts", json.writeValueAsString(letter.facts()))
                .addValue(
                        "dealer",
                        letter.dealer() == null ? null : letter.dealer().value())
                .addValue(
                        "author",
                        letter.author() == null ? null : letter.author().value())
                .addValue("messageId", "<" + UUID.randomUUID() + "@" + host + ">")
                .addValue("due", posting.due())
                .addValue("now", now)
                .addValue("inConfidence", letter.inConfidence());
    }

    List<LetterTrace> traces(String kind, Collection<Long> subjects) {
        return db.sql(TRACE + " where kind = :kind and subject_id in (:subjects) order by posted_at desc, id desc")
                .param("kind", kind)
                .param("subjects", subjects)
                .query(OutboxRows::trace)
                .list();
    }

    List<LetterTrace> dead(DealerId dealer) {
        return db.sql(
                        TRACE
                                + " where dealer_id = :dealer and state = 'DEAD' and in_confidence = false order by posted_at desc, id desc limit 50")
                .param("dealer", dealer.value())
                .query(OutboxRows::trace)
                .list();
    }

    Optional<DealerId> dealerOf(Collection<String> messageIds, UserId reader) {
        return db.sql("""
                select dealer_id from outbox_mail where message_id in (:ids) and reader_id = :reader and dealer_id is not null
                 order by id desc limit 1
                """)
                .param("ids", messageIds)
                .param("reader", reader.value())
                .query((row, n) -> new DealerId(row.getLong("dealer_id")))
                .optional();
    }

    Optional<Outbox.Answered> answered(Collection<String> messageIds, UserId reader) {
        return db.sql("""
                select kind, subject_id, dealer_id, in_confidence from outbox_mail
                 where message_id in (:ids) and reader_id = :reader and dealer_id is not null order by id desc limit 1
                """)
                .param("ids", messageIds)
                .param("reader", reader.value())
                .query((row, n) -> new Outbox.Answered(
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getBoolean("in_confidence")))
                .optional();
    }

    private static final String TRACE = """
            select id, kind, subject_id, reader_id, occurrence, version, state, reason, coalesce(finished_at, due_at) as at
              from outbox_mail""";

    private static LetterTrace trace(ResultSet row, int number) throws SQLException {
        return new LetterTrace(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                new UserId(row.getLong("reader_id")),
                row.getString("occurrence"),
                row.getInt("version"),
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row, "at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
