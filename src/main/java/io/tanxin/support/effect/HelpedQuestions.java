package io.tanxin.support.effect;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import io.tanxin.support.SupportCircle;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "Did it help?", asked of the dealer's first contact. Of what a dealer was given in one week the largest is asked about, on the
 * Wednesday two weeks after that week: so never more than one question a week, and always the same one, whoever counts.
 */
@Component
class HelpedQuestions implements ReminderSource {
    private static final int BATCH = 500;
    /** From the Monday of the week in which it was given to the day on which is asked. */
    private static final int WAIT_DAYS = 7 + 14 + 2;

    private static final String LARGEST = """
            select s.id, s.dealer_id, c.person_id, p.zone, p.work_from
              from (select id, dealer_id, row_number() over (partition by dealer_id order by minutes desc, amount desc, id) as place
                      from support_record
                     where taken_back = false and day between :monday and :sunday and form <> 'RECOGNITION' and %s) s
              join contact c on c.dealer_id = s.dealer_id and c.first and c.removed_at is null
              join person p on p.id = c.person_id
              join dealer d on d.id = s.dealer_id and d.state = 'ACTIVE'
              left join support_effect e on e.support_id = s.id
             where s.place = 1 and e.helped is null and s.dealer_id > :after
             order by s.dealer_id limit :limit
            """.formatted(SupportCircle.shared("support_record.id"));

    private final JdbcClient db;

    HelpedQuestions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(WAIT_DAYS + 1);
        var last = LocalDate.ofInstant(to, ZoneOffset.UTC).minusDays(WAIT_DAYS - 1);
        for (var monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            ofWeek(monday, from, to, found);
        }
    }

    private void ofWeek(LocalDate monday, Instant from, Instant to, Consumer<List<Reminder>> found) {
        var after = 0L;
        List<Question> batch;
        do {
            batch = batch(monday, after);
            if (batch.isEmpty()) return;
            after = batch.getLast().dealer();
            found.accept(batch.stream()
                    .map(one -> one.reminder(monday.plusDays(WAIT_DAYS)))
                    .filter(one -> one.at().isAfter(from) && !one.at().isAfter(to))
                    .toList());
        } while (batch.size() == BATCH);
    }

    private List<Question> batch(LocalDate monday, long after) {
        return db.sql(LARGEST)
                .param("monday", monday)
                .param("sunday", monday.plusDays(6))
                .param("after", after)
                .param("limit", BATCH)
                .query((row, n) -> new Question(
                        row.getLong("id"),
                        row.getLong("dealer_id"),
                        new UserId(row.getLong("person_id")),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class)))
                .list();
    }

    private record Question(long support, long dealer, UserId reader, ZoneId zone, LocalTime workFrom) {

        Reminder reminder(LocalDate day) {
            var at = day.atTime(workFrom).atZone(zone).toInstant();
            return new Reminder(
                    at,
                    new Letter(reader, HelpedLetter.NAME, support, "", 0, Map.of(), new DealerId(dealer), null, at));
        }
    }
}
