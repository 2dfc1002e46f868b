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
import org.jspecify.annotations.Nullable;
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

    /** Whether one more goes to a reader today. */
    enum Room {
        THERE,
        /** Another carrier has the last ones in its bag: it will be seen whether they go. */
        SEEN_SOON,
        NONE
    }

    /** Of one look at the letters that are due: what each reader has had today, what others carry, and what goes with this look. */
    static final class Tally {
        private final MailLimit limit;
        private final Map<UserId, Integer> had = new HashMap<>();
        private final Map<UserId, Integer> carried = new HashMap<>();
        private final Set<UserId> bound = new HashSet<>();

        private Tally(MailLimit limit) {
            this.limit = limit;
        }

        /** @param bundled several such are one mail */
        Room room(UserId reader, boolean bundled) {
            if (limit.isNone() || bundled && bound.contains(reader)) return Room.THERE;
            int gone = had.getOrDefault(reader, 0);
            if (gone >= limit.aDay()) return Room.NONE;
            if (gone + carried.getOrDefault(reader, 0) >= limit.aDay()) return Room.SEEN_SOON;
            had.merge(reader, 1, Integer::sum);
            if (bundled) bound.add(reader);
            return Room.THERE;
        }
    }

    /**
     * Of two carriers with letters to one reader the one that looks later sees the other's: letters are leased before they are looked at.
     *
     * @param looked the letters that are being looked at
     * @param counts whether a letter is one of those that are limited
     */
    Tally tally(Collection<Reader> readers, Collection<MailRow> looked, Predicate<MailRow> counts, Instant now) {
        var limit = readers.isEmpty() ? new MailLimit(0, 0) : current();
        var tally = new Tally(limit);
        if (limit.isNone()) return tally;
        var begins = readers.stream()
                .collect(Collectors.toMap(Reader::id, reader -> startOfDay(now, reader.zone()), (one, same) -> one));
        var first = begins.values().stream().min(Instant::compareTo).orElseThrow();
        var own = looked.stream().map(MailRow::id).collect(Collectors.toSet());
        db
                .sql("""
                select * from outbox_mail
                 where reader_id in (:readers) and posted_at >= :posted
                   and (state = 'LEASED' or finished_at >= :first and state in ('SENT', 'KEPT')) and goes_with is null
                """)
                .param("readers", begins.keySet().stream().map(UserId::value).toList())
                .param("posted", first.minus(LONGEST_WAIT))
                .param("first", first)
                .query(reading::row)
                .list()
                .stream()
                .filter(counts)
                .filter(row -> !own.contains(row.id()))
                .forEach(row -> {
                    if (row.state() == LetterState.LEASED) tally.carried.merge(row.reader(), 1, Integer::sum);
                    else if (isSince(row, begins.get(row.reader()))) tally.had.merge(row.reader(), 1, Integer::sum);
                });
        return tally;
    }

    private static boolean isSince(MailRow row, @Nullable Instant begin) {
        return row.since() != null && begin != null && !row.since().isBefore(begin);
    }

    static Instant startOfDay(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
