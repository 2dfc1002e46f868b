package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.handed.HandedClock.Morning;
import io.tanxin.handed.HandedClock.Next;
import io.tanxin.handed.HandedClock.Step;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone decides while nobody answers: a reminder, that it is late, and up to the directors. Each row names the one step
 * that comes next; doing it and naming the one after is one transaction, so no round does it twice and none leaves it out. What is
 * wanted for a matter that is over is wanted no more, and nobody is told of a delay.
 */
@Component
public class HandedRound {
    private static final Logger log = LoggerFactory.getLogger(HandedRound.class);
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final MatterBook matters;
    private final HandedClock moments;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandedRound(
            JdbcClient db,
            JdbcTemplate batches,
            MatterBook matters,
            HandedClock moments,
            Outbox outbox,
            AuditTrail audit,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.batches = batches;
        this.matters = matters;
        this.moments = moments;
        this.outbox = outbox;
        this.audit = audit;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(
            long id,
            String kind,
            long subject,
            DealerId dealer,
            UserId by,
            UserId colleague,
            LocalDate due,
            Step step,
            Morning morning,
            boolean kept) {}

    /** @return how many steps it did */
    public int round() {
        return actors.runAs("handed", () -> {
            var done = 0;
            var batch = BATCH;
            while (batch == BATCH) {
                var some = transaction.execute(status -> batch());
                batch = some == null ? 0 : some;
                done += batch;
            }
            if (done > 0) log.info("Of what was handed on {} went a step further", done);
            return done;
        });
    }

    private int batch() {
        var due = due();
        if (due.isEmpty()) return 0;
        var open = open(due);
        var over = due.stream().filter(one -> !open.contains(one)).toList();
        var silent = due.stream().filter(open::contains).toList();
        settle(over);
        goOn(silent);
        outbox.postAll(letters(silent));
        audit.recordAll(due.stream()
                .map(one -> deed(one, open.contains(one) ? one.step().name() : "SETTLED"))
                .toList());
        return due.size();
    }

    private List<Due> due() {
        return db.sql("""
                select h.id, h.kind, h.subject_id, h.dealer_id, h.by_id, h.colleague_id, h.due, h.next_step, c.zone, c.work_from,
                       d.country, not %s as kept
                  from handed h join person c on c.id = h.colleague_id join dealer d on d.id = h.dealer_id
                 where h.next_at <= :now order by h.next_at, h.id limit :limit for update of h skip locked
                """.formatted(InConfidence.shared("h.about_kind", "h.about_id")))
                .param("now", Utc.of(clock.instant()))
                .param("limit", BATCH)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("by_id")),
                        new UserId(row.getLong("colleague_id")),
                        row.getObject("due", LocalDate.class),
                        Step.valueOf(row.getString("next_step")),
                        new Morning(
                                ZoneId.of(row.getString("zone")),
                                row.getObject("work_from", LocalTime.class),
                                row.getString("country")),
                        row.getBoolean("kept")))
                .list();
    }

    /** Those whose matter is not over. */
    private Set<Due> open(List<Due> due) {
        var open = new HashSet<Due>();
        due.stream().collect(Collectors.groupingBy(Due::kind)).forEach((kind, some) -> {
            var subjects = matters.of(kind).open(some.stream().map(Due::subject).toList());
            some.stream().filter(one -> subjects.contains(one.subject())).forEach(open::add);
        });
        return open;
    }

    private void settle(List<Due> over) {
        var now = Utc.of(clock.instant());
        batches.batchUpdate(
                "update handed set version = version + 1, state = 'SETTLED', answered_at = ?, next_step = null, next_at = null where id = ?",
                over,
                BATCH,
                (row, one) -> {
                    row.setObject(1, now);
                    row.setLong(2, one.id());
                });
        steps(over.stream().map(one -> new Did(one, "SETTLED")).toList());
    }

    /** Without a new version: what somebody has open on a screen can still be answered. */
    private void goOn(List<Due> silent) {
        batches.batchUpdate("update handed set next_step = ?, next_at = ? where id = ?", silent, BATCH, (row, one) -> {
            Next next = moments.after(one.step(), one.due(), one.morning());
            row.setString(1, next.step() == null ? null : next.step().name());
            row.setObject(2, next.at());
            row.setLong(3, one.id());
        });
        steps(silent.stream().map(one -> new Did(one, one.step().name())).toList());
    }

    private record Did(Due one, String step) {}

    private void steps(List<Did> done) {
        var now = Utc.of(clock.instant());
        batches.batchUpdate(
                "insert into handed_step (handed_id, step, by_id, at, due) values (?, ?, ?, ?, ?)",
                done,
                BATCH,
                (row, did) -> {
                    row.setLong(1, did.one().id());
                    row.setString(2, did.step());
                    row.setLong(3, Actor.SYSTEM.value());
                    row.setObject(4, now);
                    row.setObject(5, did.one().due());
                });
    }

    /** The colleague; when the day is over who handed it on, too; then the directors above both. */
    private List<Letter> letters(List<Due> silent) {
        var letters = new ArrayList<Letter>();
        var above = above(silent);
        for (var one : silent) {
            var readers = new LinkedHashSet<UserId>();
            if (one.step() == Step.CLIMBED) {
                above.stream()
                        .filter(each -> each.dealer().equals(one.dealer()))
                        .map(Above::director)
                        .forEach(readers::add);
                readers.remove(one.colleague());
                readers.add(one.by());
            } else {
                readers.add(one.colleague());
                if (one.step() == Step.LATE) readers.add(one.by());
            }
            for (var reader : readers) letters.add(letter(one, reader));
        }
        return letters;
    }

    private static Letter letter(Due one, UserId reader) {
        var kind = switch (one.step()) {
            case REMINDED -> HandedLetters.REMINDER;
            case LATE -> HandedLetters.LATE;
            case CLIMBED -> HandedLetters.CLIMBED;
        };
        var day = one.due().toString();
        var letter = new Letter(reader, kind, one.id(), day, 0, Map.of("due", day), one.dealer(), null, null);
        return one.kept() ? letter.keptInConfidence() : letter;
    }

    private record Above(DealerId dealer, UserId director) {}

    private List<Above> above(List<Due> silent) {
        var climbing = silent.stream()
                .filter(one -> one.step() == Step.CLIMBED)
                .map(one -> one.dealer().value())
                .distinct()
                .toList();
        if (climbing.isEmpty()) return List.of();
        return db.sql("""
                select v.dealer_id, v.viewer_id from visible_dealer v
                  join person p on p.id = v.viewer_id and p.state = 'ACTIVE'
                 where v.dealer_id in (:dealers) and v.because = 'DIRECTOR' and :today between v.from_day and v.to_day
                """)
                .param("dealers", climbing)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) ->
                        new Above(new DealerId(row.getLong("dealer_id")), new UserId(row.getLong("viewer_id"))))
                .list();
    }

    private static AuditTrail.Deed deed(Due one, String step) {
        var deed = new AuditTrail.Deed(
                "handed." + step.toLowerCase(Locale.ROOT),
                "handed",
                one.id(),
                one.dealer(),
                Map.of("kind", one.kind(), "subject", one.subject()));
        return one.kept() ? deed.inConfidence() : deed;
    }
}
