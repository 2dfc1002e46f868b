package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Reader;
import io.tanxin.mail.ReaderDirectory;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the post who its readers are. */
@Service
@Transactional
class LetterReaders implements ReaderDirectory {
    private final JdbcClient db;
    private final Clock clock;

    LetterReaders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reader> reader(UserId id) {
        return reader(id, "and no_mail_since is null");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reader> asking(UserId id) {
        return reader(id, "");
    }

    private Optional<Reader> reader(UserId id, String wanting) {
        return db.sql("""
                select id, side, name, email, locale, zone, work_from, work_to, written_at from person
                 where id = :id and state = 'ACTIVE' and side <> 'SYSTEM'
                """ + wanting)
                .param("id", id.value())
                .query((row, number) -> new Reader(
                        id,
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email"))
                                .map(EmailAddress::new)
                                .orElse(null),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class),
                        row.getObject("work_to", LocalTime.class),
                        row.getString("side").equals("DEALER") && row.getObject("written_at") == null))
                .optional();
    }

    @Override
    public void written(UserId id) {
        db.sql("update person set written_at = :now where id = :id and written_at is null")
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .update();
    }
}
