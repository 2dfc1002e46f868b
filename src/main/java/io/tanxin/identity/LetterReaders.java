package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Reader;
import io.tanxin.mail.ReaderDirectory;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the post who its readers are. */
@Service
class LetterReaders implements ReaderDirectory {
    private final JdbcClient db;
    private final Clock clock;

    LetterReaders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Map<UserId, Reader> readers(Collection<UserId> ids) {
        return readers(ids, "and no_mail_since is null");
    }

    @Override
    public Optional<Reader> asking(UserId id) {
        return Optional.ofNullable(readers(List.of(id), "").get(id));
    }

    private Map<UserId, Reader> readers(Collection<UserId> ids, String wanting) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("""
                select id, side, name, email, locale, zone, work_from, work_to, written_at from person
                 where id in (:ids) and state = 'ACTIVE' and side <> 'SYSTEM'
                """ + wanting)
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, number) -> new Reader(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email"))
                                .map(EmailAddress::new)
                                .orElse(null),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class),
                        row.getObject("work_to", LocalTime.class),
                        row.getString("side").equals("DEALER") && row.getObject("written_at") == null,
                        row.getString("side").equals("DEALER")))
                .list()
                .stream()
                .collect(Collectors.toMap(Reader::id, reader -> reader));
    }

    @Override
    public void written(Collection<UserId> ids) {
        // in order: two that book at once wait for each other and do not get stuck
        db.sql("update person set written_at = :now where id in (:ids) and written_at is null order by id")
                .param("now", Utc.of(clock.instant()))
                .param("ids", ids.stream().map(UserId::value).toList())
                .update();
    }
}
