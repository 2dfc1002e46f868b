package io.tanxin.mail.mailbox;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.WhoActs;
import jakarta.mail.MessagingException;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's view of the mailbox: whether it is read, what came, and what became of it. What a dealer wrote is for its
 * manager; here stands only that somebody wrote.
 */
@Service
@Transactional(readOnly = true)
public class MailboxDesk {
    private final JdbcClient db;
    private final MailboxSettings settings;
    private final WhoActs who;

    MailboxDesk(JdbcClient db, MailboxSettings settings, WhoActs who) {
        this.db = db;
        this.settings = settings;
        this.who = who;
    }

    /**
     * @param place {@code portal@imap.example:993/INBOX}
     * @param fineAt last time without a problem
     */
    public record State(
            boolean configured,
            String place,
            @Nullable Instant lookedAt,
            @Nullable Instant fineAt,
            @Nullable MailboxProblem problem)
            implements Serializable {}

    /** @param became one of {@link #kinds()}, empty for all */
    public record Filter(String became, String search) implements Serializable {}

    public record Key(Instant read, long id) implements Serializable {}

    /** @param detail a translation key or somebody's own words; subject and beginning are empty where they are none of ours */
    public record Row(
            long id,
            Instant read,
            Instant arrived,
            String sender,
            String subject,
            String beginning,
            String became,
            @Nullable String detail,
            int tries,
            int bytes)
            implements Serializable {

        public Key key() {
            return new Key(read, id);
        }
    }

    /** Null: all is well. */
    public record Checked(@Nullable MailboxProblem problem, int mails) implements Serializable {}

    @PreAuthorize("hasAuthority('mail:mailbox')")
    public State state() {
        var none = new State(settings.isConfigured(), settings.toString(), null, null, null);
        return db.sql("select looked_at, fine_at, problem, words from mailbox_state where id = 1")
                .query((row, n) -> new State(
                        settings.isConfigured(),
                        settings.toString(),
                        Utc.instantOrNull(row.getObject("looked_at", LocalDateTime.class)),
                        Utc.instantOrNull(row.getObject("fine_at", LocalDateTime.class)),
                        problem(row)))
                .optional()
                .orElse(none);
    }

    private static @Nullable MailboxProblem problem(ResultSet row) throws SQLException {
        var kind = row.getString("problem");
        return kind == null
                ? null
                : new MailboxProblem(
                        MailboxProblem.Kind.valueOf(kind), Objects.requireNonNullElse(row.getString("words"), ""));
    }

    /** Goes there and looks, changing nothing; takes as long as the other side lets it, half a minute at most. */
    @PreAuthorize("hasAuthority('mail:mailbox')")
    @Transactional(propagation = Propagation.NEVER)
    public Checked check() {
        try (var line = ImapLine.open(settings)) {
            return new Checked(null, line.count());
        } catch (MessagingException failed) {
            return new Checked(MailboxProblem.of(failed), 0);
        }
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('mail:mailbox')")
    public List<Row> rows(Filter filter, @Nullable Key after, int skip, int limit) {
        var sql = new StringBuilder("select * from mailbox_mail m where true");
        var given = new HashMap<String, Object>(Map.of("skip", skip, "limit", limit));
        if (!filter.became().isBlank()) {
            sql.append(" and m.became = :became");
            given.put("became", filter.became());
        }
        if (!filter.search().isBlank()) {
            sql.append(" and (m.sender like :like or m.subject like :like)");
            given.put("like", "%" + filter.search().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after != null) {
            sql.append(" and m.read_at <= :read and (m.read_at < :read or m.id < :id)");
            given.put("read", Utc.of(after.read()));
            given.put("id", after.id());
        }
        sql.append(" order by m.read_at desc, m.id desc limit :limit offset :skip");
        return db.sql(sql.toString()).params(given).query(MailboxDesk::row).list();
    }

    @PreAuthorize("hasAuthority('mail:mailbox')")
    public List<String> kinds() {
        return db.sql("select distinct became from mailbox_mail order by became")
                .query((row, n) -> row.getString("became"))
                .list();
    }

    /** Audited where there is something to read. */
    @PreAuthorize("hasAuthority('mail:mailbox')")
    @Transactional
    public Row read(long id) {
        var row = db.sql("select * from mailbox_mail where id = :id")
                .param("id", id)
                .query(MailboxDesk::row)
                .optional()
                .orElseThrow(() -> new NotFound("mail"));
        if (!row.beginning().isEmpty()) who.recordMail("mailbox.read", id);
        return row;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Utc.instant(row.getObject("read_at", LocalDateTime.class)),
                Utc.instant(row.getObject("arrived_at", LocalDateTime.class)),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("beginning"),
                row.getString("became"),
                row.getString("detail"),
                row.getInt("tries"),
                row.getInt("bytes"));
    }
}
