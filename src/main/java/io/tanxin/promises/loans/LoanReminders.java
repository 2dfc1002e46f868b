package io.tanxin.promises.loans;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.reminders.NagGuard;
import io.tanxin.reminders.NagLimit;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A dealer hears gently that a unit is expected back: when its day has come, and again at the guard's own pace. How many times, the
 * guard says; it is offered one more than that, and then somebody asks how the new unit is doing (P5).
 */
@Component
class LoanReminders implements ReminderSource {
    static final String EXPECTED = "promises/loan";
    private static final int BATCH = 500;
    // a long holiday
    private static final int MARGIN = 20;

    private final JdbcClient db;
    private final NagGuard guard;
    private final WorkingDays workingDays;

    LoanReminders(JdbcClient db, NagGuard guard, WorkingDays workingDays) {
        this.db = db;
        this.guard = guard;
        this.workingDays = workingDays;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var limit = guard.limit();
        var last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(1);
        var farthest = (long) limit.everyDays() * (limit.mostTimes() + 1) + MARGIN;
        var after = new LoanKey(LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(farthest), 0);
        List<Out> batch;
        do {
            batch = out(after, last);
            if (batch.isEmpty()) return;
            after = new LoanKey(batch.getLast().expected(), batch.getLast().id());
            found.accept(batch.stream()
                    .flatMap(one -> reminders(one, limit))
                    .filter(one -> one.at().isAfter(from) && !one.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private Stream<Reminder> reminders(Out one, NagLimit limit) {
        return IntStream.rangeClosed(0, limit.mostTimes()).mapToObj(n -> {
            var day =
                    workingDays.workingOnOrAfter(one.expected().plusDays((long) n * limit.everyDays()), one.country());
            return one.reminder("N" + n, day);
        });
    }

    /** The first contact of each is who is asked. */
    private List<Out> out(LoanKey after, LocalDate last) {
        return db.sql("""
                select l.id, l.dealer_id, l.expected_back, d.country, d.manager_id, o.id owner_id, o.zone, o.work_from
                  from loan l
                  join dealer d on d.id = l.dealer_id and d.state = 'ACTIVE'
                  join contact c on c.dealer_id = d.id and c.first and c.removed_at is null
                  join person o on o.id = c.person_id
                 where l.waiting = true and l.said_sent_on is null and l.expected_back <= :last
                   and l.expected_back >= :day and (l.expected_back > :day or l.id > :id)
                 order by l.expected_back, l.id limit :most
                """)
                .param("last", last)
                .param("day", after.expectedBack())
                .param("id", after.id())
                .param("most", BATCH)
                .query((row, n) -> new Out(
                        row.getLong("id"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getObject("expected_back", LocalDate.class),
                        row.getString("country"),
                        row.getObject("manager_id") == null ? null : new UserId(row.getLong("manager_id")),
                        new UserId(row.getLong("owner_id")),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class)))
                .list();
    }

    private record Out(
            long id,
            DealerId dealer,
            LocalDate expected,
            String country,
            @Nullable UserId manager,
            UserId owner,
            ZoneId zone,
            LocalTime workFrom) {

        Reminder reminder(String occurrence, LocalDate day) {
            var at = day.atTime(workFrom).atZone(zone).toInstant();
            // another expected day begins anew
            var letter = new Letter(owner, EXPECTED, id, occurrence + " " + expected, 0, Map.of(), dealer, manager, at);
            return new Reminder(at, letter, new Owed(dealer, LoanService.MATTER, id));
        }
    }
}
