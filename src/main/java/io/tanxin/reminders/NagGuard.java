package io.tanxin.reminders;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that reminds a dealer of what it owes passes here (P5): at most so often, so many times, then no more. The same reminder
 * offered again by an overlapping round counts once.
 */
@Service
@Transactional
public class NagGuard {
    // reminders move within a working day and over holidays: half a day too early is not too soon
    private static final Duration LEEWAY = Duration.ofHours(12);

    /** How often a dealer was reminded of something. @param stoppedAt since then it is not any more */
    public record Reminded(
            int times, @Nullable Instant lastAt, @Nullable Instant stoppedAt) implements Serializable {}

    private final JdbcClient db;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NagGuard(JdbcClient db, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NagLimit limit() {
        return db.sql("select version, every_days, most_times from nag_limit where id = 1")
                .query((row, n) ->
                        new NagLimit(row.getInt("version"), row.getInt("every_days"), row.getInt("most_times")))
                .single();
    }

    /** @return false: somebody else decided on it since it was read */
    @PreAuthorize("hasAuthority('policies:edit')")
    public boolean save(NagLimit limit) {
        if (!limit.isSensible()) throw new IllegalArgumentException("no such limit");
        var changed = db.sql("""
                update nag_limit set version = version + 1, every_days = :days, most_times = :times
                 where id = 1 and version = :version
                """)
                .param("days", limit.everyDays())
                .param("times", limit.mostTimes())
                .param("version", limit.version())
                .update();
        if (changed == 1) {
            audit.record(
                    "nag-limit.changed",
                    null,
                    null,
                    null,
                    Map.of("days", limit.everyDays(), "times", limit.mostTimes()));
        }
        return changed == 1;
    }

    /** Of one matter, by the things' keys; the caller has asked whether they may be seen. */
    @Transactional(readOnly = true)
    public Map<Long, Reminded> of(String matter, Collection<Long> subjects) {
        var found = new HashMap<Long, Reminded>();
        if (subjects.isEmpty()) return found;
        db.sql(
                        "select subject_id, times, last_at, stopped_at from nag_matter where matter = :matter and subject_id in (:subjects)")
                .param("matter", matter)
                .param("subjects", subjects)
                .query(row -> {
                    found.put(
                            row.getLong("subject_id"),
                            new Reminded(
                                    row.getInt("times"),
                                    Utc.instantOrNull(row.getObject("last_at", LocalDateTime.class)),
                                    Utc.instantOrNull(row.getObject("stopped_at", LocalDateTime.class))));
                });
        return found;
    }

    /** Those of the reminders that may go; in the transaction that posts them. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Reminder> admitted(List<Reminder> due) {
        if (due.stream().allMatch(one -> one.owed() == null)) return due;
        var limit = limit();
        return due.stream()
                .filter(one -> one.owed() == null || admits(one.owed(), one, limit))
                .toList();
    }

    private boolean admits(Owed owed, Reminder reminder, NagLimit limit) {
        var known = hold(owed);
        var key = key(reminder.letter());
        if (key.equals(known.lastKey())) return true;
        if (known.stopped()) return false;
        var last = known.lastAt();
        if (last != null
                && reminder.at()
                        .isBefore(last.plus(Duration.ofDays(limit.everyDays())).minus(LEEWAY))) return false;
        if (known.times() >= limit.mostTimes()) {
            stop(owed, known.id());
            return false;
        }
        db.sql("""
                update nag_matter set times = times + 1, last_at = :at, last_key = :key
                 where matter = :matter and subject_id = :subject
                """)
                .param("at", Utc.of(reminder.at()))
                .param("key", key)
                .param("matter", owed.matter())
                .param("subject", owed.subject())
                .update();
        return true;
    }

    private void stop(Owed owed, long id) {
        db.sql("update nag_matter set stopped_at = :now where matter = :matter and subject_id = :subject")
                .param("now", Utc.of(clock.instant()))
                .param("matter", owed.matter())
                .param("subject", owed.subject())
                .update();
        audit.record("nag-limit.reached", owed.matter(), owed.subject(), owed.dealer(), Map.of());
        events.publishEvent(new NagStopped(owed.dealer(), owed.matter(), owed.subject(), id));
    }

    private record Known(
            long id,
            int times,
            @Nullable Instant lastAt,
            @Nullable String lastKey,
            boolean stopped) {}

    /** Two nodes that ask at once wait for each other. */
    private Known hold(Owed owed) {
        db.sql(
                        "insert ignore into nag_matter (dealer_id, matter, subject_id, times) values (:dealer, :matter, :subject, 0)")
                .param("dealer", owed.dealer().value())
                .param("matter", owed.matter())
                .param("subject", owed.subject())
                .update();
        return db.sql("""
                select id, times, last_at, last_key, stopped_at from nag_matter
                 where matter = :matter and subject_id = :subject for update
                """)
                .param("matter", owed.matter())
                .param("subject", owed.subject())
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getInt("times"),
                        Utc.instantOrNull(row.getObject("last_at", LocalDateTime.class)),
                        row.getString("last_key"),
                        row.getObject("stopped_at") != null))
                .single();
    }

    /** Several people of one dealer are reminded at once: that is one time. */
    private static String key(Letter letter) {
        return letter.kind() + " " + letter.occurrence() + " " + letter.version();
    }
}
