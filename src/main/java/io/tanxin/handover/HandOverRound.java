package io.tanxin.handover;

import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone decides: half of the longest time has gone by without a first talk, and the new manager is reminded; all of it
 * has, and it goes up to the directors. What was done stands in the row itself, written with the letters: each once, however many
 * rounds walk or die.
 */
@Component
public class HandOverRound {
    private static final Logger log = LoggerFactory.getLogger(HandOverRound.class);
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandOverRound(
            JdbcClient db,
            Outbox outbox,
            AuditTrail audit,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.audit = audit;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Step {
        REMINDED("reminded_at", "h.reminded_at is null", HandOverPost.REMINDER, "handover.reminded"),
        CLIMBED(
                "climbed_at",
                "h.reminded_at is not null and h.talk_by <= :today",
                HandOverPost.CLIMBED,
                "handover.climbed");

        private final String column;
        private final String when;
        private final String letter;
        private final String deed;

        Step(String column, String when, String letter, String deed) {
            this.column = column;
            this.when = when;
            this.letter = letter;
            this.deed = deed;
        }
    }

    private record Due(long id, DealerId dealer, UserId to) {}

    private record Above(DealerId dealer, UserId director) {}

    /** @return how many steps it did */
    public int round() {
        return actors.runAs("handover", () -> walk(Step.REMINDED) + walk(Step.CLIMBED));
    }

    private int walk(Step step) {
        var done = 0;
        var batch = BATCH;
        while (batch == BATCH) {
            var some = transaction.execute(status -> batch(step));
            batch = some == null ? 0 : some;
            done += batch;
        }
        if (done > 0) log.info("Of the hand-overs {} were {}", done, step.name().toLowerCase(Locale.ROOT));
        return done;
    }

    private int batch(Step step) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = db.sql("""
                select h.id, h.dealer_id, h.to_id from hand_over_letter h
                 where h.next_step <= :today and %s order by h.next_step, h.id limit :limit for update skip locked
                """.formatted(step.when))
                .param("today", today)
                .param("limit", BATCH)
                .query((row, n) -> new Due(
                        row.getLong("id"), new DealerId(row.getLong("dealer_id")), new UserId(row.getLong("to_id"))))
                .list();
        if (due.isEmpty()) return 0;
        db.sql("update hand_over_letter set " + step.column + " = :now, version = version + 1 where id in (:ids)")
                .param("now", Utc.of(clock.instant()))
                .param("ids", due.stream().map(Due::id).toList())
                .update();
        outbox.postAll(letters(step, due, today));
        audit.recordAll(due.stream()
                .map(one -> new AuditTrail.Deed(step.deed, "handover", one.id(), one.dealer(), Map.of()))
                .toList());
        return due.size();
    }

    private List<Letter> letters(Step step, List<Due> due, LocalDate today) {
        var letters = new ArrayList<Letter>();
        var above = step == Step.CLIMBED ? above(due, today) : List.<Above>of();
        for (var one : due) {
            if (step == Step.REMINDED) letters.add(letter(step, one, one.to()));
            above.stream()
                    .filter(each -> each.dealer().equals(one.dealer()))
                    .forEach(each -> letters.add(letter(step, one, each.director())));
        }
        return letters;
    }

    private static Letter letter(Step step, Due one, UserId reader) {
        return new Letter(reader, step.letter, one.id(), "", 0, Map.of(), one.dealer(), null, null);
    }

    private List<Above> above(List<Due> due, LocalDate today) {
        return db.sql("""
                select v.dealer_id, v.viewer_id from visible_dealer v
                  join person p on p.id = v.viewer_id and p.state = 'ACTIVE'
                 where v.dealer_id in (:dealers) and v.because = 'DIRECTOR' and :today between v.from_day and v.to_day
                """)
                .param(
                        "dealers",
                        due.stream().map(one -> one.dealer().value()).distinct().toList())
                .param("today", today)
                .query((row, n) ->
                        new Above(new DealerId(row.getLong("dealer_id")), new UserId(row.getLong("viewer_id"))))
                .list();
    }
}
