package io.tanxin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An empty house has nobody who could let anybody in: then a code is printed in the log, which only who runs the program can read,
 * and {@code /sign-in/first} makes the first administrator with it.
 */
@Component
class FirstAdministrator {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final JdbcClient db;
    private final String portal;
    private final boolean sample;
    private volatile @Nullable String code;

    FirstAdministrator(
            JdbcClient db, @Value("${tanxin.url}") String portal, @Value("${tanxin.sample:on}") String sample) {
        this.db = db;
        this.portal = portal;
        this.sample = !sample.equalsIgnoreCase("off") && !sample.equalsIgnoreCase("false");
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (sample || !missing()) return;
        var made = make();
        code = made;
        log.info("There is no administrator yet. Open {}/sign-in/first and give this code, once: {}", portal, made);
    }

    /** Waiting for the first administrator. */
    boolean expected() {
        return code != null && missing();
    }

    boolean isCode(String written) {
        var wanted = code;
        var given = written.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return wanted != null
                && MessageDigest.isEqual(
                        wanted.replace("-", "").getBytes(StandardCharsets.US_ASCII),
                        given.getBytes(StandardCharsets.US_ASCII));
    }

    void made() {
        code = null;
    }

    private boolean missing() {
        return db.sql("""
                select count(*) from person p join person_role r on r.person_id = p.id
                 where r.role = 'ADMINISTRATOR' and p.state = 'ACTIVE' and p.sign_in
                """).query(Integer.class).single() == 0;
    }

    private static String make() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) made.append('-');
            made.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return made.toString();
    }
}
