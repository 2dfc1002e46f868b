package io.tanxin.mail.mailbox;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the mailbox was read, and a row for each mail in it. */
@Repository
class MailboxRows {
    private final JdbcClient db;

    MailboxRows(JdbcClient db) {
        this.db = db;
    }

    record Place(long uidValidity, long lastUid) {}

    record Known(long id, String state, int tries, Instant first) {}

    record Seen(
            long uidValidity,
            long uid,
            byte[] fingerprint,
            @Nullable String messageId,
            String sender,
            String subject,
            String beginning,
            int bytes,
            Instant arrivedAt) {}

    /** The row is there from the first look on. */
    Place place() {
        db.sql("insert ignore into mailbox_state (id, uid_validity, last_uid) values (1, 0, 0)")
                .update();
        return read("");
    }

    /** False: somebody else is there. */
    boolean begins(String visitor, Instant now, Instant until) {
        return db.sql("""
                update mailbox_state set visitor = :visitor, visits_until = :until
                 where id = 1 and (visitor is null or visits_until < :now)
                """)
                        .param("visitor", visitor)
                        .param("until", Utc.of(until))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /** False: it took too long, and somebody else may have begun. */
    boolean goesOn(String visitor, Instant now, Instant until) {
        return db.sql("""
                update mailbox_state set visits_until = :until where id = 1 and visitor = :visitor and visits_until >= :now
                """)
                        .param("visitor", visitor)
                        .param("until", Utc.of(until))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void ends(String visitor) {
        db.sql("update mailbox_state set visitor = null, visits_until = null where id = 1 and visitor = :visitor")
                .param("visitor", visitor)
                .update();
    }

    /** Whoever holds it is the only one who reads a mail. */
    Place lockedPlace() {
        return read(" for update");
    }

    private Place read(String how) {
        return db.sql("select uid_validity, last_uid from mailbox_state where id = 1" + how)
                .query((row, n) -> new Place(row.getLong("uid_validity"), row.getLong("last_uid")))
                .single();
    }

    void reached(long uidValidity, long uid) {
        db.sql("""
                update mailbox_state set last_uid = if(uid_validity = :validity, greatest(last_uid, :uid), :uid),
                                         uid_validity = :validity
                 where id = 1
                """).param("validity", uidValidity).param("uid", uid).update();
    }

    void looked(Instant at, @Nullable MailboxProblem problem) {
        db.sql("""
                update mailbox_state set looked_at = :at, fine_at = if(:problem is null, :at, fine_at), problem = :problem,
                                         words = :words
                 where id = 1
                """)
                .param("at", Utc.of(at))
                .param("problem", problem == null ? null : problem.kind().name())
                .param("words", problem == null ? null : problem.words())
                .update();
    }

    Optional<Known> known(byte[] fingerprint) {
        return db.sql("select id, state, tries, read_at from mailbox_mail where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getString("state"),
                        row.getInt("tries"),
                        Utc.instant(row.getObject("read_at", LocalDateTime.class))))
                .optional();
    }

    /** Those that could not be dealt with, by the number under which they lie in the mailbox. */
    List<Long> again(long uidValidity, Instant now, int most) {
        return db.sql("""
                select uid from mailbox_mail where state = 'LATER' and due_at <= :now and uid_validity = :validity
                 order by due_at limit :most
                """)
                .param("now", Utc.of(now))
                .param("validity", uidValidity)
                .param("most", most)
                .query((row, n) -> row.getLong("uid"))
                .list();
    }

    int shownSince(Instant from) {
        return db.sql("select count(*) from mailbox_mail where shown and read_at >= :from")
                .param("from", Utc.of(from))
                .query(Integer.class)
                .single();
    }

    void note(@Nullable Known before, Seen seen, String state, Became became, Instant due, Instant now) {
        var statement = before == null ? db.sql("""
                        insert into mailbox_mail (uid_validity, uid, fingerprint, message_id, sender, subject, beginning, bytes,
                                                  arrived_at, state, became, detail, dealer_id, shown, tries, due_at, read_at)
                        values (:validity, :uid, :fingerprint, :messageId, :sender, :subject, :beginning, :bytes,
                                :arrived, :state, :became, :detail, :dealer, :shown, 1, :due, :now)
                        """) : db.sql("""
                        update mailbox_mail set uid_validity = :validity, uid = :uid, subject = :subject, beginning = :beginning,
                                                state = :state, became = :became, detail = :detail, dealer_id = :dealer,
                                                shown = :shown, tries = tries + 1, due_at = :due,
                                                read_at = if(:state = 'LATER', read_at, :now)
                         where id = :id
                        """).param("id", before.id());
        if (before == null) {
            statement
                    .param("fingerprint", seen.fingerprint())
                    .param("messageId", seen.messageId())
                    .param("sender", seen.sender())
                    .param("bytes", seen.bytes())
                    .param("arrived", Utc.of(seen.arrivedAt()));
        }
        statement
                .param("validity", seen.uidValidity())
                .param("uid", seen.uid())
                .param("subject", became.shown() ? seen.subject() : "")
                .param("beginning", became.shown() ? seen.beginning() : "")
                .param("state", state)
                .param("became", became.what())
                .param("detail", became.detail() == null ? null : MailText.shortened(became.detail(), 300))
                .param(
                        "dealer",
                        became.dealer() == null ? null : became.dealer().value())
                .param("shown", became.shown())
                .param("due", Utc.of(due))
                .param("now", Utc.of(now))
                .update();
    }

    /** What nobody else looks at is kept for the administrator for a while only. */
    void forgetBefore(Instant day, int most) {
        db.sql("delete from mailbox_mail where shown and state <> 'LATER' and read_at < :day limit :most")
                .param("day", Utc.of(day))
                .param("most", most)
                .update();
    }
}
