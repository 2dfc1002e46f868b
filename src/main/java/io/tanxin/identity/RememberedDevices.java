package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Browsers that stay signed in for 90 days. The cookie holds a series and a token; only their hashes are kept. The token changes at
 * each return: one that comes a second time was copied, and then all devices of that person are forgotten.
 */
@Component
class RememberedDevices extends AbstractRememberMeServices {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration GOOD_FOR = Duration.ofDays(90);
    // a browser asks for several things at once, all with the token it still has
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    RememberedDevices(JdbcClient db, Accounts accounts, AuditTrail audit, Clock clock) {
        // the key only tells our own tokens apart within the program; nothing is signed with it
        super("tanxin-device", accounts::byKey);
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        setCookieName("tanxin-device");
        setParameter("remember");
        setTokenValiditySeconds((int) GOOD_FOR.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private record Row(
            long id, UserId person, byte[] token, byte @Nullable [] earlier, Instant rotated, Instant lastUsed) {}

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Account account)) return;
        var series = random();
        var token = random();
        var now = Utc.of(clock.instant());
        db.sql("""
                insert into remembered_device (series_hash, person_id, token_hash, rotated_at, made_at, last_used, label)
                values (:series, :person, :token, :now, :now, :now, :label)
                """)
                .param("series", Digest.of(series))
                .param("person", account.actor().id().value())
                .param("token", Digest.of(token))
                .param("now", now)
                .param("label", Browser.of(request))
                .update();
        setCookie(new String[] {series, token}, getTokenValiditySeconds(), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.length != 2) throw new InvalidCookieException("two parts are expected");
        var row = row(cookie[0]).orElseThrow(() -> new RememberMeAuthenticationException("no such device"));
        var now = clock.instant();
        if (row.lastUsed().plus(GOOD_FOR).isBefore(now)) throw new RememberMeAuthenticationException("too long ago");
        var presented = Digest.of(cookie[1]);
        if (MessageDigest.isEqual(row.token(), presented)) {
            rotate(row, presented, cookie[0], request, response);
        } else if (row.earlier() == null
                || !MessageDigest.isEqual(row.earlier(), presented)
                || row.rotated().plus(OVERLAP).isBefore(now)) {
            forgetAll(row.person());
            audit.record("person.device-copied", "person", row.person().value(), null, Map.of());
            throw new RememberMeAuthenticationException("a token came twice");
        }
        return accounts.byKey(row.person().toString());
    }

    private void rotate(
            Row row, byte[] presented, String series, HttpServletRequest request, HttpServletResponse response) {
        var next = random();
        var rotated = db.sql("""
                update remembered_device set token_hash = :next, earlier_hash = :presented, rotated_at = :now, last_used = :now
                 where id = :id and token_hash = :presented
                """)
                .param("next", Digest.of(next))
                .param("presented", presented)
                .param("now", Utc.of(clock.instant()))
                .param("id", row.id())
                .update();
        // another request of the same browser may have been quicker: then that one's answer brings the cookie
        if (rotated == 1) setCookie(new String[] {series, next}, getTokenValiditySeconds(), request, response);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Optional.ofNullable(extractRememberMeCookie(request))
                .map(this::decodeCookie)
                .filter(parts -> parts.length == 2)
                .ifPresent(parts -> db.sql("delete from remembered_device where series_hash = :series")
                        .param("series", Digest.of(parts[0]))
                        .update());
        super.logout(request, response, authentication);
    }

    /** The latest used first. */
    List<Device> of(UserId person) {
        return db.sql("""
                select id, label, made_at, last_used from remembered_device
                 where person_id = :person and last_used > :since order by last_used desc limit 100
                """)
                .param("person", person.value())
                .param("since", Utc.of(clock.instant().minus(GOOD_FOR)))
                .query((row, number) -> new Device(
                        row.getLong("id"),
                        row.getString("label"),
                        Utc.instant(row.getObject("made_at", LocalDateTime.class)),
                        Utc.instant(row.getObject("last_used", LocalDateTime.class))))
                .list();
    }

    void forget(UserId person, long device) {
        db.sql("delete from remembered_device where id = :id and person_id = :person")
                .param("id", device)
                .param("person", person.value())
                .update();
    }

    void forgetAll(UserId person) {
        db.sql("delete from remembered_device where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Optional<Row> row(String series) {
        return db.sql("""
                select id, person_id, token_hash, earlier_hash, rotated_at, last_used from remembered_device where series_hash = :series
                """)
                .param("series", Digest.of(series))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new UserId(row.getLong("person_id")),
                        row.getBytes("token_hash"),
                        row.getBytes("earlier_hash"),
                        Utc.instant(row.getObject("rotated_at", LocalDateTime.class)),
                        Utc.instant(row.getObject("last_used", LocalDateTime.class))))
                .optional();
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
