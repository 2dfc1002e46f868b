package io.tanxin.promises;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.dealers.InConfidence;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterTopic;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.reminders.Owed;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Early warnings to who keeps a promise: three days before and on the day, on working days, when the reader's work begins. One
 * of the company hears once more when the day has passed; a dealer is reminded gently, once, before it.
 */
@Component
class PromiseReminders implements ReminderSource {
    static final String DUE_SOON = "promises/due-soon";
    static final String OVERDUE = "promises/overdue";
    static final LetterTopic WARNINGS = new LetterTopic("promises.warnings", "promises:do", false);
    // three days before, and a long holiday between
    private static final int FARTHEST = 20;
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final WorkingDays workingDays;

    PromiseReminders(JdbcClient db, WorkingDays workingDays) {
        this.db = db;
        this.workingDays = workingDays;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var until = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(FARTHEST);
        var after = new PromiseKey(LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(FARTHEST), 0);
        List<Open> batch;
        do {
            batch = open(after, until);
            if (batch.isEmpty()) return;
            after = new PromiseKey(batch.getLast().due(), batch.getLast().id());
            found.accept(batch.stream()
                    .flatMap(this::reminders)
                    .filter(reminder ->
                            reminder.at().isAfter(from) && !reminder.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private Stream<Reminder> reminders(Open one) {
        var early = workingDays.workingOnOrBefore(one.due().minusDays(3), one.country());
        var warned = early.isBefore(one.madeOn()) || early.isEqual(one.madeOn())
                ? Stream.<Reminder>empty()
                : Stream.of(one.reminder(DUE_SOON, "P3D", early));
        if (one.side() == Side.DEALER) return warned;
        var onTheDay = workingDays.workingOnOrBefore(one.due(), one.country());
        var dayItself = onTheDay.isAfter(early) && onTheDay.isAfter(one.madeOn())
                ? Stream.of(one.reminder(DUE_SOON, "P0D", onTheDay))
                : Stream.<Reminder>empty();
        var past = workingDays.workingOnOrAfter(one.due().plusDays(1), one.country());
        return Stream.of(warned, dayItself, Stream.of(one.reminder(OVERDUE, "", past)))
                .flatMap(each -> each);
    }

    private List<Open> open(PromiseKey after, LocalDate until) {
        return db.sql("""
                select p.id, p.dealer_id, p.owner_id, p.side, p.words, p.made_on, p.due, d.country, o.zone, o.work_from,
                       not %s as in_confidence
                  from promise p
                  join dealer d on d.id = p.dealer_id
                  join person o on o.id = p.owner_id
                 where p.pending = true and p.state <> 'DONE' and p.due <= :until
                   and p.due >= :due and (p.due > :due or p.id > :id)
                 order by p.due, p.id limit :limit
                """.formatted(InConfidence.shared("p.about_kind", "p.about_id")))
                .param("until", until)
                .param("due", after.due())
                .param("id", after.id())
                .param("limit", BATCH)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("owner_id")),
                        Side.valueOf(row.getString("side")),
                        row.getString("words"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class),
                        row.getBoolean("in_confidence")))
                .list();
    }

    private record Open(
            long id,
            DealerId dealer,
            UserId owner,
            Side side,
            String words,
            LocalDate madeOn,
            LocalDate due,
            String country,
            ZoneId zone,
            LocalTime workFrom,
            boolean inConfidence) {

        Reminder reminder(String kind, String occurrence, LocalDate day) {
            var facts = Map.<String, Object>of("words", words, "due", due.toString(), "side", side.name());
            var at = day.atTime(workFrom).atZone(zone).toInstant();
            var letter = new Letter(owner, kind, id, occurrence, 0, facts, dealer, null, at);
            // what the guard proposes in the end goes to the manager, who must not learn of what was said past them
            var owed = side == Side.DEALER && !inConfidence ? new Owed(dealer, "PROMISE", id) : null;
            return new Reminder(at, inConfidence ? letter.keptInConfidence() : letter, owed);
        }
    }
}
