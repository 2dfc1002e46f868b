package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Letters are leased in a short transaction, sent outside any, and finished by an update that names the lease's attempt (M3):
 * who slept past its lease finishes nothing that another took over. Row locks only spare nodes each other's rows; that a row is
 * one node's is decided by compare-and-set.
 */
@Repository
class OutboxLeases {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final List<LetterState> OPEN = List.of(LetterState.QUEUED, LetterState.UNSURE, LetterState.LEASED);

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final ObjectMapper json;

    OutboxLeases(JdbcClient db, NamedParameterJdbcTemplate batch, ObjectMapper json) {
        this.db = db;
        this.batch = batch;
        this.json = json;
    }

    /** Looks without locking anything: most rounds find nothing, and then need no more than this. */
    boolean anyDue(Instant now) {
        var looks = OPEN.stream()
                .map(state ->
                        "(select 1 from outbox_mail force index (outbox_mail_due) where state = '%s' and due_at <= :now limit 1)"
                                .formatted(state))
                .collect(Collectors.joining(" or exists ", "select exists ", ""));
        return db.sql(looks).param("now", now).query(Boolean.class).single();
    }

    /** Rows that are due, or whose lease is over, as they were before; their attempt is the new one. */
    @Transactional
    public List<MailRow> claim(String owner, Instant now, Instant until, int limit) {
        var found = new ArrayList<MailRow>();
        for (var state : OPEN) {
            if (found.size() == limit) break;
            found.addAll(db.sql("""
                    select * from outbox_mail force index (outbox_mail_due) where state = :state and due_at <= :now
                     order by due_at, id limit :limit for update skip locked
                    """)
                    .param("state", state.name())
                    .param("now", now)
                    .param("limit", limit - found.size())
                    .query(this::row)
                    .list());
        }
        if (found.isEmpty()) return found;
        var taken = batch.batchUpdate(
                """
                update outbox_mail set state = 'LEASED', lease_owner = :owner, due_at = :until, attempt = attempt + 1
                 where id = :id and state = :state and attempt = :attempt
                """,
                found.stream()
                        .map(row -> new MapSqlParameterSource("owner", owner)
                                .addValue("until", until)
                                .addValue("id", row.id())
                                .addValue("state", row.state().name())
                                .addValue("attempt", row.attempt()))
                        .toArray(SqlParameterSource[]::new));
        var mine = new ArrayList<MailRow>();
        for (int i = 0; i < taken.length; i++) if (taken[i] == 1) mine.add(leased(found.get(i)));
        return mine;
    }

    /** False: another took it over meanwhile. */
    boolean finish(MailRow row, String owner, Outcome outcome, Instant now) {
        return db.sql("""
                update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                       finished_at = :finished, lease_owner = null
                 where id = :id and attempt = :attempt and lease_owner = :owner and state = 'LEASED'
                """)
                        .param("state", outcome.state().name())
                        .param("reason", outcome.reason())
                        .param("due", outcome.next() == null ? now : outcome.next())
                        .param("unsure", outcome.unsure())
                        .param("failures", outcome.failures())
                        .param("finished", isOpen(outcome.state()) ? null : now)
                        .param("id", row.id())
                        .param("attempt", row.attempt())
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Not through a lease: a row that waits for a person. False: somebody was quicker. */
    boolean move(long id, LetterState from, Outcome outcome, Instant now) {
        return db.sql("""
                update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                       finished_at = if(:state = :from, finished_at, :finished)
                 where id = :id and state = :from
                """)
                        .param("state", outcome.state().name())
                        .param("reason", outcome.reason())
                        .param("due", outcome.next() == null ? now : outcome.next())
                        .param("unsure", outcome.unsure())
                        .param("failures", outcome.failures())
                        .param("finished", isOpen(outcome.state()) ? null : now)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    List<MailRow> waitingForAPerson(Instant now, int limit) {
        return db.sql("""
                select * from outbox_mail where state = 'TO_HAND_OVER' and due_at <= :now order by due_at, id limit :limit
                """)
                .param("now", now)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Optional<MailRow> find(long id) {
        return db.sql("select * from outbox_mail where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    private static boolean isOpen(LetterState state) {
        return OPEN.contains(state);
    }

    private static MailRow leased(MailRow row) {
        return new MailRow(
                row.id(),
                row.kind(),
                row.subject(),
                row.reader(),
                row.occurrence(),
                row.version(),
                row.facts(),
                row.dealer(),
                row.author(),
                row.state(),
                row.reason(),
                row.messageId(),
                row.attempt() + 1,
                row.failures(),
                row.unsure(),
                row.due(),
                row.postedAt(),
                row.since());
    }

    MailRow row(ResultSet row, int number) throws SQLException {
        var dealer = row.getObject("dealer_id", Long.class);
        var author = row.getObject("author_id", Long.class);
        return new MailRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                new UserId(row.getLong("reader_id")),
                row.getString("occurrence"),
                row.getInt("version"),
                json.readValue(row.getString("facts"), FACTS),
                dealer == null ? null : new DealerId(dealer),
                author == null ? null : new UserId(author),
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("message_id"),
                row.getInt("attempt"),
                row.getInt("failures"),
                row.getBoolean("unsure"),
                OutboxRows.instant(row, "due_at"),
                OutboxRows.instant(row, "posted_at"),
                row.getObject("finished_at") == null ? null : OutboxRows.instant(row, "finished_at"));
    }
}
