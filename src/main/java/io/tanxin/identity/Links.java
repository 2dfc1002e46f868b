package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal links: made, opened, revoked. Only a hash of the token is kept (M17). */
@Service
@Transactional
public class Links {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A link as its page finds it. Wrong: never was one (404). Dead: was one, and why it no longer is (410). */
    public sealed interface Opened {
        record Alive(Link link) implements Opened {}

        record Dead(Link link, Why why) implements Opened {}

        record Wrong() implements Opened {}
    }

    public enum Why {
        EXPIRED,
        USED,
        REVOKED
    }

    /** @return the token, 43 characters of URL-safe base 64, known to nobody afterwards */
    public String issue(UserId person, String purpose, long subject, Instant until) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("""
                insert into link (token_hash, person_id, purpose, subject_id, created_at, expires_at)
                values (:hash, :person, :purpose, :subject, :now, :until)
                """)
                .param("hash", Digest.of(token))
                .param("person", person.value())
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", Utc.of(clock.instant()))
                .param("until", Utc.of(until))
                .update();
        return token;
    }

    /** Reads only: opening a page changes nothing (M16). */
    @Transactional(readOnly = true)
    public Opened open(String token, String purpose) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) return new Opened.Wrong();
        return db.sql("""
                select l.id, l.person_id, l.subject_id, l.expires_at, l.used_at, l.revoked_at, p.state
                  from link l join person p on p.id = l.person_id
                 where l.token_hash = :hash and l.purpose = :purpose
                """)
                .param("hash", Digest.of(token))
                .param("purpose", purpose)
                .query((row, number) -> {
                    var link = new Link(
                            row.getLong("id"),
                            new UserId(row.getLong("person_id")),
                            purpose,
                            row.getLong("subject_id"),
                            Utc.instant(row.getObject("expires_at", LocalDateTime.class)));
                    var revoked = row.getObject("revoked_at") != null || !"ACTIVE".equals(row.getString("state"));
                    return opened(link, row.getObject("used_at") != null, revoked);
                })
                .optional()
                .orElseGet(Opened.Wrong::new);
    }

    private Opened opened(Link link, boolean used, boolean revoked) {
        return whyDead(link, used, revoked)
                .<Opened>map(why -> new Opened.Dead(link, why))
                .orElseGet(() -> new Opened.Alive(link));
    }

    private Optional<Why> whyDead(Link link, boolean used, boolean revoked) {
        if (used) return Optional.of(Why.USED);
        if (revoked) return Optional.of(Why.REVOKED);
        return clock.instant().isBefore(link.expiresAt()) ? Optional.empty() : Optional.of(Why.EXPIRED);
    }

    /** Uses up a single-use link; false when somebody was quicker. */
    public boolean use(Link link) {
        var now = Utc.of(clock.instant());
        return db.sql("""
                update link set used_at = :now
                 where id = :id and used_at is null and revoked_at is null and expires_at > :now
                """).param("now", now).param("id", link.id()).update() == 1;
    }

    /** The thing moved or is gone: all its links of this purpose die. */
    public void revoke(String purpose, long subject) {
        db.sql(
                        "update link set revoked_at = :now where purpose = :purpose and subject_id = :subject and revoked_at is null")
                .param("now", Utc.of(clock.instant()))
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }
}
