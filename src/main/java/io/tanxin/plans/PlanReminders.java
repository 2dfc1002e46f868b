package io.tanxin.plans;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
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
 * Who sees to a measure hears when its day has passed: one of the company then and a month later, a dealer's person once. A measure
 * that has slipped has the day that is hoped for instead.
 */
@Component
class PlanReminders implements ReminderSource {
    static final String OVERDUE = "plans/overdue";
    // a month, and a long holiday
    private static final int FARTHEST = 60;
    private static final int AGAIN_AFTER = 30;
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final WorkingDays workingDays;

    PlanReminders(JdbcClient db, WorkingDays workingDays) {
        this.db = db;
        this.workingDays = workingDays;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(FARTHEST);
        var last = LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(1);
        var day = first;
        var id = 0L;
        List<Open> batch;
        do {
            batch = open(day, id, last);
            if (batch.isEmpty()) return;
            day = batch.getLast().day();
            id = batch.getLast().id();
            found.accept(batch.stream()
                    .flatMap(this::reminders)
                    .filter(reminder ->
                            reminder.at().isAfter(from) && !reminder.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private Stream<Reminder> reminders(Open one) {
        var first = one.reminder(workingDays.workingOnOrAfter(one.day().plusDays(1), one.country()), "");
        return one.side() == Side.DEALER
                ? Stream.of(first)
                : Stream.of(
                        first,
                        one.reminder(
                                workingDays.workingOnOrAfter(one.day().plusDays(1L + AGAIN_AFTER), one.country()),
                                "P30D"));
    }

    private List<Open> open(LocalDate day, long id, LocalDate last) {
        return db.sql("""
                select m.id, m.dealer_id, m.owner_id, m.side, m.wait_until, d.country, o.zone, o.work_from
                  from plan_measure m
                  join dealer d on d.id = m.dealer_id
                  join person o on o.id = m.owner_id
                 where m.pending = true and m.wait_until <= :last
                   and m.wait_until >= :day and (m.wait_until > :day or m.id > :id)
                 order by m.wait_until, m.id limit :limit
                """)
                .param("last", last)
                .param("day", day)
                .param("id", id)
                .param("limit", BATCH)
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("owner_id")),
                        Side.valueOf(row.getString("side")),
                        row.getObject("wait_until", LocalDate.class),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class)))
                .list();
    }

    /** @param day the day that is hoped for instead, else that it is due */
    private record Open(
            long id,
            DealerId dealer,
            UserId owner,
            Side side,
            LocalDate day,
            String country,
            ZoneId zone,
            LocalTime workFrom) {

        Reminder reminder(LocalDate on, String again) {
            var at = on.atTime(workFrom).atZone(zone).toInstant();
            // another day that is hoped for is another reminder
            var facts = Map.<String, Object>of("day", day.toString());
            var owed = side == Side.DEALER ? new Owed(dealer, "MEASURE", id) : null;
            return new Reminder(at, new Letter(owner, OVERDUE, id, day + again, 0, facts, dealer, null, at), owed);
        }
    }
}
