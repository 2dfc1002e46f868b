package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal links: made, opened, revoked. Only a hash of the token is kept (M17). */
@Service
@Transactional
public class Links {
    /** The address of a person's calendar; its subject is the person. */
    public static final String FEED = "FEED";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    Links(JdbcClient db, NamedParameterJdbcTemplate batch, Clock clock) {
        this.db = db;
        this.batch = batch;
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
        var drawn = draw(person, purpose, subject, until);
        keep(List.of(drawn));
        return drawn.token();
    }

    /** A token that opens nothing until it is kept. */
    record Drawn(String token, UserId person, String purpose, long subject, Instant until) {}

    static Drawn draw(UserId person, String purpose, long subject, Instant until) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Drawn(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), person, purpose, subject, until);
    }

    void keep(List<Drawn> drawn) {
        var now = Utc.of(clock.instant());
        batch.batchUpdate(
                """
                insert into link (token_hash, person_id, purpose, subject_id, created_at, expires_at)
                values (:hash, :person, :purpose, :subject, :now, :until)
                """,
                drawn.stream()
                        .map(one -> new MapSqlParameterSource("hash", Digest.of(one.token()))
                                .addValue("person", one.person().value())
                                .addValue("purpose", one.purpose())
                                .addValue("subject", one.subject())
                                .addValue("now", now)
                                .addValue("until", Utc.of(one.until())))
                        .toArray(SqlParameterSource[]::new));
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

    /** When the newest of these that is still alive was made. */
    @Transactional(readOnly = true)
    public Optional<Instant> alive(String purpose, long subject) {
        return db.sql("""
                select max(created_at) as made from link
                 where purpose = :purpose and subject_id = :subject and used_at is null and revoked_at is null
                   and expires_at > :now
                """)
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> Optional.ofNullable(Utc.instantOrNull(row.getObject("made", LocalDateTime.class))))
                .single();
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
