package io.tanxin.concerns;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone decides: the owner is warned before a clock is over, and when it is over the concern goes up to the directors. What
 * was done is a row with a key of its own, written with the letters: however many rounds walk or die, each step is done once.
 */
@Component
public class ConcernRound {
    private static final Logger log = LoggerFactory.getLogger(ConcernRound.class);
    private static final int BATCH = 500;
    /** Which of its clocks runs. */
    private static final String CLOCK = "if(c.state = 'RECEIVED', 'ANSWER', 'SOLUTION')";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConcernRound(
            JdbcClient db,
            JdbcTemplate batches,
            Outbox outbox,
            AuditTrail audit,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.batches = batches;
        this.outbox = outbox;
        this.audit = audit;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Step {
        WARNED("c.warn_at <= :now and c.due_at > :now", ConcernLetters.WARNING, "concern.warned"),
        ESCALATED("c.due_at <= :now", ConcernLetters.ESCALATED, "concern.escalated");

        private final String when;
        private final String letter;
        private final String deed;

        Step(String when, String letter, String deed) {
            this.when = when;
            this.letter = letter;
            this.deed = deed;
        }
    }

    private record Due(
            long id,
            int opening,
            int version,
            String clock,
            DealerId dealer,
            @Nullable UserId owner,
            boolean kept) {}

    /** @return how many steps it did */
    public int round() {
        return actors.runAs("concerns", () -> walk(Step.WARNED) + walk(Step.ESCALATED));
    }

    private int walk(Step step) {
        var done = 0;
        var batch = BATCH;
        while (batch == BATCH) {
            var some = transaction.execute(status -> batch(step));
            batch = some == null ? 0 : some;
            done += batch;
        }
        if (done > 0) log.info("Of the concerns {} were {}", done, step.name().toLowerCase(java.util.Locale.ROOT));
        return done;
    }

    private int batch(Step step) {
        var now = Utc.of(clock.instant());
        var due = db.sql("""
                select c.id, c.opening, c.version, c.dealer_id, c.owner_id, %s as clock, not %s as kept
                  from concern c
                  left join concern_alarm a on a.concern_id = c.id and a.opening = c.opening and a.clock = %s and a.step = :step
                 where %s and a.concern_id is null order by c.id limit :limit for update of c skip locked
                """.formatted(CLOCK, ConcernAccess.SHARED, CLOCK, step.when))
                .param("step", step.name())
                .param("now", now)
                .param("limit", BATCH)
                .query(ConcernRound::due)
                .list();
        if (due.isEmpty()) return 0;
        batches.batchUpdate(
                "insert into concern_alarm (concern_id, opening, clock, step, at) values (?, ?, ?, ?, ?)",
                due,
                due.size(),
                (row, one) -> {
                    row.setLong(1, one.id());
                    row.setInt(2, one.opening());
                    row.setString(3, one.clock());
                    row.setString(4, step.name());
                    row.setObject(5, now);
                });
        if (step == Step.ESCALATED) {
            batches.batchUpdate(
                    "insert into concern_step (concern_id, step, by_id, at, words) values (?, 'ESCALATED', ?, ?, null)",
                    due,
                    due.size(),
                    (row, one) -> {
                        row.setLong(1, one.id());
                        row.setLong(2, Actor.SYSTEM.value());
                        row.setObject(3, now);
                    });
        }
        outbox.postAll(letters(step, due));
        audit.recordAll(due.stream().map(one -> deed(step, one)).toList());
        return due.size();
    }

    /** Who answers, and when it goes up the directors; never anybody else, so of one in confidence its circle alone. */
    private List<Letter> letters(Step step, List<Due> due) {
        var letters = new ArrayList<Letter>();
        var above = above(due);
        for (var one : due) {
            var owner = one.owner();
            var directors = above.stream()
                    .filter(each -> each.dealer().equals(one.dealer()))
                    .map(Above::director)
                    .toList();
            var readers = new java.util.LinkedHashSet<UserId>();
            if (owner != null) readers.add(owner);
            if (step == Step.ESCALATED || owner == null) readers.addAll(directors);
            for (var reader : readers) {
                var letter = new Letter(
                        reader, step.letter, one.id(), one.clock(), one.opening(), Map.of(), one.dealer(), null, null);
                letters.add(one.kept() ? letter.keptInConfidence() : letter);
            }
        }
        return letters;
    }

    private record Above(DealerId dealer, UserId director) {}

    private List<Above> above(List<Due> due) {
        return db.sql("""
                select v.dealer_id, v.viewer_id from visible_dealer v
                  join person p on p.id = v.viewer_id and p.state = 'ACTIVE'
                 where v.dealer_id in (:dealers) and v.because = 'DIRECTOR' and :today between v.from_day and v.to_day
                """)
                .param(
                        "dealers",
                        due.stream().map(one -> one.dealer().value()).distinct().toList())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) ->
                        new Above(new DealerId(row.getLong("dealer_id")), new UserId(row.getLong("viewer_id"))))
                .list();
    }

    private static AuditTrail.Deed deed(Step step, Due one) {
        var deed = new AuditTrail.Deed(step.deed, "concern", one.id(), one.dealer(), Map.of("clock", one.clock()));
        return one.kept() ? deed.inConfidence() : deed;
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getInt("opening"),
                row.getInt("version"),
                row.getString("clock"),
                new DealerId(row.getLong("dealer_id")),
                ConcernRows.user(row, "owner_id"),
                row.getBoolean("kept"));
    }
}
