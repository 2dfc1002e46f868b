package io.tanxin.support.rules;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.reminders.Owed;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A check that waits for the dealer's signature is brought to mind twice, after four days and after twelve, if the guard lets it. */
@Component
class CheckReminders implements ReminderSource {
    private static final List<Integer> AFTER_DAYS = List.of(4, 12);
    // the second one, and a long holiday
    private static final Duration FARTHEST = Duration.ofDays(12 + 14);
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final WorkingDays workingDays;

    CheckReminders(JdbcClient db, WorkingDays workingDays) {
        this.db = db;
        this.workingDays = workingDays;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var signed = from.minus(FARTHEST);
        var id = 0L;
        List<Waiting> batch;
        do {
            batch = waiting(signed, id, to);
            if (batch.isEmpty()) return;
            signed = batch.getLast().signed();
            id = batch.getLast().id();
            found.accept(batch.stream()
                    .flatMap(this::reminders)
                    .filter(one -> one.at().isAfter(from) && !one.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private Stream<Reminder> reminders(Waiting one) {
        return AFTER_DAYS.stream().map(days -> {
            var day = LocalDate.ofInstant(one.signed(), one.zone()).plusDays(days);
            return one.reminder(workingDays.workingOnOrAfter(day, one.country()), "P" + days + "D");
        });
    }

    private List<Waiting> waiting(Instant signed, long id, Instant to) {
        return db.sql("""
                select c.id, c.version, c.dealer_id, c.company_at, o.id as owner_id, o.zone, o.work_from, d.country
                  from (select id, version, dealer_id, company_at from shop_check
                         where state = 'TO_SIGN' and company_at <= :to
                           and company_at >= :signed and (company_at > :signed or id > :id)
                         order by company_at, id limit :limit) c
                  join dealer d on d.id = c.dealer_id and d.state = 'ACTIVE'
                  join contact k on k.dealer_id = c.dealer_id and k.first = true
                  join person o on o.id = k.person_id
                 order by c.company_at, c.id
                """)
                .param("to", Utc.of(to))
                .param("signed", Utc.of(signed))
                .param("id", id)
                .param("limit", BATCH)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getInt("version"),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("owner_id")),
                        Utc.instant(row.getObject("company_at", LocalDateTime.class)),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class)))
                .list();
    }

    private record Waiting(
            long id,
            int version,
            DealerId dealer,
            UserId reader,
            Instant signed,
            String country,
            ZoneId zone,
            LocalTime workFrom) {

        Reminder reminder(LocalDate on, String after) {
            var at = on.atTime(workFrom).atZone(zone).toInstant();
            return new Reminder(
                    at,
                    new Letter(reader, RulesLetters.REMINDER, id, after, version, Map.of(), dealer, null, at),
                    new Owed(dealer, "CHECK", id));
        }
    }
}
