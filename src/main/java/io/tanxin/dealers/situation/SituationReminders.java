package io.tanxin.dealers.situation;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.reminders.Owed;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A request that nobody answers is repeated twice and no more: who is asked again and again stops reading (P5). */
@Component
class SituationReminders implements ReminderSource {
    private static final List<Integer> AFTER_DAYS = List.of(9, 20);
    // the later one, and a long holiday behind it
    private static final int FARTHEST = 35;
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final WorkingDays workingDays;

    SituationReminders(JdbcClient db, WorkingDays workingDays) {
        this.db = db;
        this.workingDays = workingDays;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var after = 0L;
        List<Waiting> batch;
        do {
            batch = waiting(from.minusSeconds(FARTHEST * 86_400L), to, after);
            if (batch.isEmpty()) return;
            after = batch.getLast().request();
            found.accept(batch.stream()
                    .flatMap(this::reminders)
                    .filter(one -> one.at().isAfter(from) && !one.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private Stream<Reminder> reminders(Waiting one) {
        return AFTER_DAYS.stream().map(days -> {
            var asked = LocalDate.ofInstant(one.askedAt(), one.zone());
            var day = workingDays.workingOnOrAfter(asked.plusDays(days), one.country());
            return one.reminder(
                    "P" + days + "D",
                    day.atTime(one.workFrom()).atZone(one.zone()).toInstant());
        });
    }

    private List<Waiting> waiting(Instant askedFrom, Instant askedTo, long after) {
        return db.sql("""
                select q.id, q.asked_at, d.id as dealer_id, d.country, d.manager_id, o.id as owner_id, o.zone, o.work_from
                  from situation_request q
                  join dealer d on d.id = q.dealer_id and d.state = 'ACTIVE'
                  join person o on o.id = %s
                 where if(q.ended_at is null, q.asked_at, null) between :from and :to and q.id > :after
                 order by q.id limit :most
                """.formatted(SituationLetters.OWNER))
                .param("from", Utc.of(askedFrom))
                .param("to", Utc.of(askedTo))
                .param("after", after)
                .param("most", BATCH)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getObject("manager_id") == null ? null : new UserId(row.getLong("manager_id")),
                        new UserId(row.getLong("owner_id")),
                        row.getString("country"),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class),
                        Utc.instant(row.getObject("asked_at", LocalDateTime.class))))
                .list();
    }

    private record Waiting(
            long request,
            DealerId dealer,
            @Nullable UserId manager,
            UserId owner,
            String country,
            ZoneId zone,
            LocalTime workFrom,
            Instant askedAt) {

        Reminder reminder(String occurrence, Instant at) {
            return new Reminder(
                    at,
                    new Letter(owner, SituationLetters.REMINDER, request, occurrence, 0, Map.of(), dealer, manager, at),
                    new Owed(dealer, "REPORT", request));
        }
    }
}
