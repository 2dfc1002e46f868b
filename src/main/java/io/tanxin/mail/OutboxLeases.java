package io.tanxin.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters are leased in a short transaction, sent outside any, and finished by an update that names the lease's attempt (M3):
 * who slept past its lease finishes nothing that another took over. Rows are locked when they are found, until what becomes of them
 * is written.
 */
@Repository
class OutboxLeases {
    private static final List<LetterState> OPEN = List.of(LetterState.QUEUED, LetterState.UNSURE, LetterState.LEASED);

    private final JdbcClient db;
    private final MailRowReader reading;
    private final Bundles bundles;

    OutboxLeases(JdbcClient db, MailRowReader reading, Bundles bundles) {
        this.db = db;
        this.reading = reading;
        this.bundles = bundles;
    }

    /** Letters of this state are due, the first of them since then. */
    record Due(LetterState state, Instant since) {}

    /** Looks without locking anything: most rounds find nothing, and then need no more than this. */
    List<Due> due(Instant now) {
        var looks = OPEN.stream().map(state -> """
                        (select '%1$s' as state, due_at from outbox_mail force index (outbox_mail_due)
                          where state = '%1$s' and due_at <= :now order by due_at limit 1)
                        """.formatted(state)).collect(Collectors.joining(" union all "));
        return db
                .sql(looks)
                .param("now", now)
                .query((row, n) ->
                        new Due(LetterState.valueOf(row.getString("state")), OutboxRows.instant(row, "due_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(due -> OPEN.indexOf(due.state())))
                .toList();
    }

    /** @param found how many were due, those among them that wait for others to go with them */
    record Bag(List<Bundle> bundles, int found) {}

    /**
     * Letters in these states that are due, or whose lease is over, as they were before; their attempt is the new one. The search
     * begins with the first that was seen: it would lock its way through all that went before and that the server has not swept yet.
     */
    @Transactional
    public Bag claim(String owner, List<Due> seen, Instant now, Instant until, int limit) {
        var due = new ArrayList<MailRow>();
        for (var one : seen) {
            if (due.size() == limit) break;
            due.addAll(db.sql("""
                    select * from outbox_mail force index (outbox_mail_due)
                     where state = :state and due_at between :since and :now
                     order by due_at, id limit :limit for update skip locked
                    """)
                    .param("state", one.state().name())
                    .param("since", one.since())
                    .param("now", now)
                    .param("limit", limit - due.size())
                    .query(reading::row)
                    .list());
        }
        if (due.isEmpty()) return new Bag(List.of(), 0);
        var plan = bundles.plan(due, now);
        return new Bag(bundles.bind(lease(plan.firsts(), owner, until), plan), due.size());
    }

    /** All at once: they are locked since they were found. */
    private List<MailRow> lease(List<MailRow> rows, String owner, Instant until) {
        if (rows.isEmpty()) return List.of();
        var taken = db.sql("""
                update outbox_mail set failures = failures + (state = 'LEASED'), state = 'LEASED', lease_owner = :owner,
                                       due_at = :until, attempt = attempt + 1
                 where id in (:ids) and state in (:open)
                """)
                .param("owner", owner)
                .param("until", until)
                .param("ids", ids(rows))
                .param("open", OPEN.stream().map(Enum::name).toList())
                .update();
        if (taken != rows.size()) throw new IllegalStateException("letters changed under the lock that holds them");
        return rows.stream().map(OutboxLeases::leased).toList();
    }

    /** @return those that are finished; the others were taken over by another meanwhile */
    @Transactional
    public List<DayBook.Entry> finish(List<DayBook.Entry> entries, String owner, Instant now) {
        var ended = new ArrayList<DayBook.Entry>();
        // most come to the same end, and so with one statement
        entries.stream()
                .collect(Collectors.groupingBy(DayBook.Entry::outcome, LinkedHashMap::new, Collectors.toList()))
                .forEach((outcome, alike) -> ended.addAll(finish(outcome, alike, owner, now)));
        for (var entry : ended) finishOthers(entry, now);
        return ended;
    }

    private List<DayBook.Entry> finish(Outcome outcome, List<DayBook.Entry> entries, String owner, Instant now) {
        var attempts = db
                .sql("""
                select id, attempt from outbox_mail where id in (:ids) and lease_owner = :owner and state = 'LEASED' for update
                """)
                .param("ids", ids(entries.stream().map(DayBook.Entry::row).toList()))
                .param("owner", owner)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getInt("attempt")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var mine = entries.stream()
                .filter(entry -> Objects.equals(
                        attempts.get(entry.row().id()), entry.row().attempt()))
                .toList();
        if (mine.isEmpty()) return mine;
        db.sql("""
                update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                       finished_at = :finished, lease_owner = null
                 where id in (:ids)
                """)
                .params(outcome(outcome, now).getValues())
                .param("ids", ids(mine.stream().map(DayBook.Entry::row).toList()))
                .update();
        return mine;
    }

    private static List<Long> ids(List<MailRow> rows) {
        return rows.stream().map(MailRow::id).toList();
    }

    /** Held by their first one's lease. What is to wait again waits for itself. */
    private void finishOthers(DayBook.Entry first, Instant now) {
        for (var other : first.others()) {
            db.sql("""
                    update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                           finished_at = :finished, goes_with = if(:finished is null, null, goes_with)
                     where id = :id and goes_with = :first and state = 'BUNDLED'
                    """)
                    .params(outcome(other.outcome(), now).getValues())
                    .param("id", other.row().id())
                    .param("first", first.row().id())
                    .update();
        }
    }

    private static MapSqlParameterSource outcome(Outcome outcome, Instant now) {
        return new MapSqlParameterSource("state", outcome.state().name())
                .addValue("reason", outcome.reason())
                .addValue("due", outcome.next() == null ? now : outcome.next())
                .addValue("unsure", outcome.unsure())
                .addValue("failures", outcome.failures())
                .addValue("finished", isOpen(outcome.state()) ? null : now);
    }

    /** Rows that wait for a person and go on doing so. */
    void waitOn(Collection<Long> ids, Instant until) {
        if (ids.isEmpty()) return;
        db.sql("update outbox_mail set due_at = :until where id in (:ids) and state = 'TO_HAND_OVER'")
                .param("until", until)
                .param("ids", ids)
                .update();
    }

    /** Not through a lease: a row that waits for a person. False: somebody was quicker. */
    boolean move(long id, LetterState from, Outcome outcome, Instant now) {
        return db.sql("""
                update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                       finished_at = if(:state = :from, finished_at, :finished)
                 where id = :id and state = :from
                """)
                        .params(outcome(outcome, now).getValues())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    List<MailRow> waitingForAPerson(Instant now, int limit) {
        return db.sql("""
                select * from outbox_mail where state = 'TO_HAND_OVER' and due_at <= :now order by due_at, id limit :limit
                """)
                .param("now", now)
                .param("limit", limit)
                .query(reading::row)
                .list();
    }

    Optional<MailRow> find(long id) {
        return db.sql("select * from outbox_mail where id = :id")
                .param("id", id)
                .query(reading::row)
                .optional();
    }

    Optional<MailRow> byMessageId(String messageId) {
        return db.sql("select * from outbox_mail where message_id = :id limit 1")
                .param("id", messageId)
                .query(reading::row)
                .optional();
    }

    /** A mail came back, and with it all that was in it: what went to this reader in the same moment. */
    void cameBack(MailRow row, Outcome outcome, Instant now) {
        db.sql("""
                update outbox_mail set state = :state, reason = :reason, due_at = :due, unsure = :unsure, failures = :failures,
                                       finished_at = :finished
                 where reader_id = :reader and state = 'SENT' and finished_at = :sent
                """)
                .params(outcome(outcome, now).getValues())
                .param("reader", row.reader().value())
                .param("sent", row.since())
                .update();
    }

    private static boolean isOpen(LetterState state) {
        return OPEN.contains(state);
    }

    /** A lease that ran out failed as well. */
    private static int failures(MailRow row) {
        return row.state() == LetterState.LEASED ? row.failures() + 1 : row.failures();
    }

    private static MailRow leased(MailRow row) {
        return new MailRow(
                row.id(),
                row.kind(),
                row.subject(),
                row.reader(),
                row.occurrence(),
                row.version(),
                row.facts(),
                row.dealer(),
                row.author(),
                row.state(),
                row.reason(),
                row.messageId(),
                row.attempt() + 1,
                failures(row),
                row.unsure(),
                row.due(),
                row.postedAt(),
                row.since());
    }
}
