package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Reader;
import io.tanxin.mail.ReaderDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the post who its readers are. */
@Service
@Transactional
class LetterReaders implements ReaderDirectory {
    private static final String WANTING = "and no_mail_since is null";

    private final JdbcClient db;
    private final Clock clock;

    LetterReaders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reader> reader(UserId id) {
        return read(List.of(id), WANTING).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, Reader> readers(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(ids, WANTING).stream().collect(Collectors.toMap(Reader::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reader> asking(UserId id) {
        return read(List.of(id), "").stream().findFirst();
    }

    private List<Reader> read(Collection<UserId> ids, String wanting) {
        return db.sql("""
                select id, side, name, email, locale, zone, work_from, work_to, written_at from person
                 where id in (:ids) and state = 'ACTIVE' and side <> 'SYSTEM'
                """ + wanting)
                .param("ids", ids.stream().map(UserId::value).distinct().toList())
                .query(LetterReaders::row)
                .list();
    }

    private static Reader row(ResultSet row, int number) throws SQLException {
        return new Reader(
                new UserId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email"))
                        .map(EmailAddress::new)
                        .orElse(null),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getObject("work_from", LocalTime.class),
                row.getObject("work_to", LocalTime.class),
                row.getString("side").equals("DEALER") && row.getObject("written_at") == null);
    }

    @Override
    public void written(UserId id) {
        db.sql("update person set written_at = :now where id = :id and written_at is null")
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .update();
    }
}
