package io.tanxin.communication.week;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.mail.ReaderDirectory;
import io.tanxin.reminders.Owed;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import io.tanxin.reminders.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two days before the time to choose ends, who has said nothing is reminded: once, for who is asked again and again stops reading
 * (P5). What then is still open becomes the manager's, on Today.
 */
@Component
class WeekReminders implements ReminderSource {
    static final Duration BEFORE = Duration.ofDays(2);

    /** Who was asked only yesterday is not reminded today. */
    private static final Duration AFTER_OPENING = Duration.ofDays(1);

    private final JdbcClient db;
    private final ReminderTimes times;
    private final ReaderDirectory readers;

    WeekReminders(JdbcClient db, ReminderTimes times, ReaderDirectory readers) {
        this.db = db;
        this.times = times;
        this.readers = readers;
    }

    private record Candidate(
            GuestId guest,
            DealerId dealer,
            UserId manager,
            UserId person,
            String country,
            Instant pickUntil,
            Instant openedAt) {}

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var countries = db.sql("select distinct country from dealer")
                .query((row, n) -> row.getString("country"))
                .list();
        var silent = silent(from, times.latest(to, countries).plus(BEFORE));
        var known = readers.readers(
                silent.stream().map(Candidate::person).distinct().toList());
        found.accept(silent.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.person()))
                        .map(reader -> times.before(one.pickUntil(), BEFORE, reader, one.country()))
                        .filter(at -> at.isAfter(one.openedAt().plus(AFTER_OPENING)))
                        .filter(at -> at.isAfter(from) && !at.isAfter(to))
                        .map(at -> Stream.of(new Reminder(
                                at,
                                letter(one),
                                new Owed(one.dealer(), "ANSWER", one.guest().value()))))
                        .orElseGet(Stream::empty))
                .toList());
    }

    private List<Candidate> silent(Instant from, Instant until) {
        return db.sql("""
                select g.id, g.dealer_id, g.manager_id, c.person_id, e.country, w.pick_until, w.opened_at
                  from communication_week w
                  join communication_week_guest g on g.week_id = w.id and g.standing = 'ASKED'
                  join dealer e on e.id = g.dealer_id and e.state = 'ACTIVE'
                  join contact c on c.dealer_id = e.id and c.removed_at is null and (c.first or c.invited)
                 where w.state = 'OPEN' and w.pick_until > :from and w.pick_until <= :until
                 order by g.id, c.id
                """)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .query((row, n) -> new Candidate(
                        new GuestId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("manager_id")),
                        new UserId(row.getLong("person_id")),
                        row.getString("country"),
                        Utc.instant(row.getObject("pick_until", LocalDateTime.class)),
                        Utc.instant(row.getObject("opened_at", LocalDateTime.class))))
                .list();
    }

    private static Letter letter(Candidate one) {
        return new Letter(
                one.person(),
                WeekLetters.REMINDER,
                one.guest().value(),
                "",
                0,
                Map.of(),
                one.dealer(),
                one.manager(),
                null);
    }
}
