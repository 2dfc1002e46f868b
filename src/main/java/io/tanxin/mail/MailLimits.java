package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many letters a contact of a dealer gets on one day that nobody has just written: reminders, digests, questions that come by
 * themselves. Answers, invitations and whatever else a person causes always go.
 */
@Service
public class MailLimits {
    /** What waited for days for its reader's mornings is counted on the day on which it went. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(14);

    private final JdbcClient db;
    private final MailRowReader reading;

    MailLimits(JdbcClient db, MailRowReader reading) {
        this.db = db;
        this.reading = reading;
    }

    @PreAuthorize("hasAuthority('mail:outbox')")
    @Transactional(readOnly = true)
    public MailLimit limit() {
        return current();
    }

    /** @return false: somebody else decided on it since it was read */
    @PreAuthorize("hasAuthority('mail:outbox')")
    @Transactional
    public boolean save(MailLimit limit) {
        return db.sql("update mail_limit set version = version + 1, a_day = :day where id = 1 and version = :version")
                        .param("day", limit.aDay())
                        .param("version", limit.version())
                        .update()
                == 1;
    }

    private MailLimit current() {
        return db.sql("select version, a_day from mail_limit where id = 1")
                .query((row, n) -> new MailLimit(row.getInt("version"), row.getInt("a_day")))
                .single();
    }

    /** Of one look at the letters that are due: what each reader has had today, and what goes with this look. */
    final class Tally {
        private final MailLimit limit;
        private final Map<UserId, Integer> had;
        private final Set<UserId> bound = new HashSet<>();

        private Tally(MailLimit limit, Map<UserId, Integer> had) {
            this.limit = limit;
            this.had = had;
        }

        /** One more goes. @param bundled several such are one mail */
        boolean takes(UserId reader, boolean bundled) {
            if (limit.isNone() || bundled && bound.contains(reader)) return true;
            if (had.getOrDefault(reader, 0) >= limit.aDay()) return false;
            had.merge(reader, 1, Integer::sum);
            if (bundled) bound.add(reader);
            return true;
        }
    }

    /** @param counts whether a letter is one of those that are limited */
    Tally tally(Collection<Reader> readers, Predicate<MailRow> counts, Instant now) {
        var limit = readers.isEmpty() ? new MailLimit(0, 0) : current();
        if (limit.isNone()) return new Tally(limit, Map.of());
        var begins = readers.stream()
                .collect(Collectors.toMap(Reader::id, reader -> startOfDay(now, reader.zone()), (one, same) -> one));
        var first = begins.values().stream().min(Instant::compareTo).orElseThrow();
        var had = new HashMap<UserId, Integer>();
        db
                .sql("""
                select * from outbox_mail
                 where reader_id in (:readers) and posted_at >= :posted and finished_at >= :first
                   and state in ('SENT', 'KEPT') and goes_with is null
                """)
                .param("readers", begins.keySet().stream().map(UserId::value).toList())
                .param("posted", first.minus(LONGEST_WAIT))
                .param("first", first)
                .query(reading::row)
                .list()
                .stream()
                .filter(row -> row.since() != null && !row.since().isBefore(begins.get(row.reader())))
                .filter(counts)
                .forEach(row -> had.merge(row.reader(), 1, Integer::sum));
        return new Tally(limit, had);
    }

    static Instant startOfDay(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
