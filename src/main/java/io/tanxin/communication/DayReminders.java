package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Letter;
import io.tanxin.mail.ReaderDirectory;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderOffsets;
import io.tanxin.reminders.ReminderSource;
import io.tanxin.reminders.ReminderTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of days at each reader's own offsets: those who were asked and have not said no (M8), and the organiser. What a move
 * brought closer than an offset is reminded of once, soon after the move (M7).
 */
@Component
class DayReminders implements ReminderSource {
    private static final int PAGE = 1_000;

    /** A reminder moves within its day into working hours. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration LONG_HOLIDAY = Duration.ofDays(12);

    /** The letter on the change goes first. */
    private static final Duration AFTER_THE_CHANGE = CommunicationDay.PAUSE.plusSeconds(30);

    private final JdbcClient db;
    private final ReminderOffsets offsets;
    private final ReminderTimes times;
    private final ReaderDirectory readers;

    DayReminders(JdbcClient db, ReminderOffsets offsets, ReminderTimes times, ReaderDirectory readers) {
        this.db = db;
        this.offsets = offsets;
        this.times = times;
        this.readers = readers;
    }

    /** @param invitation null: the organiser */
    private record Candidate(
            DayId day,
            int sequence,
            Instant startsAt,
            Instant changedAt,
            UserId organiser,
            UserId person,
            @Nullable InvitationId invitation,
            DealerId dealer,
            String country,
            boolean inConfidence) {}

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        var latest = times.latest(to, countries());
        for (var offset : offsets.inUse()) {
            new Pages(BY_START, from.plus(offset).minus(DAY), latest.plus(offset))
                    .forEach(page -> found.accept(atOffset(offset, page, from, to)));
        }
        new Pages(BY_CHANGE, from.minus(LONG_HOLIDAY), to).forEach(page -> found.accept(broughtCloser(page, from, to)));
    }

    private List<Reminder> atOffset(Duration offset, List<Candidate> page, Instant from, Instant to) {
        var theirs = offsets.of(people(page));
        var known = readers.readers(people(page));
        var due = new ArrayList<Reminder>();
        for (var one : page) {
            if (!theirs.getOrDefault(one.person(), List.of()).contains(offset)) continue;
            Optional.ofNullable(known.get(one.person()))
                    .map(reader -> times.before(one.startsAt(), offset, reader, one.country()))
                    // announced after its moment: the invitation itself was the news
                    .filter(at -> at.isAfter(one.changedAt()) && within(at, from, to))
                    .ifPresent(at -> due.add(reminder(one, offset, at)));
        }
        return due;
    }

    /** Moved to an earlier time than was known, and so past the moment of a reminder. */
    private List<Reminder> broughtCloser(List<Candidate> page, Instant from, Instant to) {
        var theirs = offsets.of(people(page));
        var known = readers.readers(people(page));
        var due = new ArrayList<Reminder>();
        for (var one : page) {
            var own = theirs.getOrDefault(one.person(), List.<Duration>of());
            var overtaken = times.overtaken(one.changedAt(), one.startsAt(), own);
            if (overtaken.isEmpty()) continue;
            Optional.ofNullable(known.get(one.person()))
                    .map(reader -> times.soonest(one.changedAt().plus(AFTER_THE_CHANGE), reader, one.country()))
                    .filter(at -> within(at, from, to) && at.isBefore(one.startsAt()))
                    .ifPresent(at -> due.add(reminder(one, overtaken.get(), at)));
        }
        return due;
    }

    private List<String> countries() {
        return db.sql("select distinct country from dealer")
                .query((row, n) -> row.getString("country"))
                .list();
    }

    private static List<UserId> people(List<Candidate> page) {
        return page.stream().map(Candidate::person).distinct().toList();
    }

    /** The seats' index has all of it, and nobody is reminded of a day without a seat. */
    private static final String BY_START = """
            select distinct s.starts_at as at, s.day_id as id from seat s
             where s.shelf = 0 and s.starts_at >= :at and (s.starts_at > :at or s.day_id > :id) and s.starts_at <= :until
               and s.day_state = 'SCHEDULED' and s.removed_at is null
             order by s.starts_at, s.day_id""";

    private static final String BY_CHANGE = """
            select c.changed_at as at, c.day_id as id from day_brought_closer c
              join communication_day d on d.id = c.day_id and d.changed_at = c.changed_at
             where c.changed_at >= :at and (c.changed_at > :at or c.day_id > :id) and c.changed_at <= :until
               and d.state = 'SCHEDULED' and d.starts_at < d.told_starts_at
             order by c.changed_at, c.day_id""";

    /** Scheduled days in the order of an indexed instant, page by page, each with those who are to be reminded of it. */
    private final class Pages {
        private final String found;
        private final Instant until;
        private Instant at;
        private long id = Long.MAX_VALUE;
        private boolean ended;

        Pages(String found, Instant after, Instant until) {
            this.found = found;
            this.at = after;
            this.until = until;
        }

        void forEach(Consumer<List<Candidate>> work) {
            while (!ended) {
                var page = next();
                if (!page.isEmpty()) work.accept(page);
            }
        }

        private List<Candidate> next() {
            record Found(long id, Instant at) {}
            var days = db.sql(found + " limit :page")
                    .param("at", Utc.of(at))
                    .param("id", id)
                    .param("until", Utc.of(until))
                    .param("page", PAGE)
                    .query((row, n) -> new Found(row.getLong("id"), Columns.at(row, "at")))
                    .list();
            ended = days.size() < PAGE;
            if (days.isEmpty()) return List.of();
            at = days.getLast().at();
            id = days.getLast().id();
            return candidates(days.stream().map(Found::id).toList());
        }
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private static Reminder reminder(Candidate one, Duration offset, Instant at) {
        var invitation = one.invitation();
        var letter = new Letter(
                one.person(),
                invitation == null ? DayLetters.UPCOMING : DayLetters.REMINDER,
                invitation == null ? one.day().value() : invitation.value(),
                name(offset),
                one.sequence(),
                Map.of(),
                one.dealer(),
                invitation == null ? null : one.organiser(),
                at);
        return new Reminder(at, one.inConfidence() ? letter.keptInConfidence() : letter);
    }

    /** {@code P7D}, {@code PT2H}. */
    static String name(Duration offset) {
        return offset.toSecondsPart() == 0 && offset.toMinutes() % (24 * 60) == 0
                ? "P" + offset.toDays() + "D"
                : offset.toString();
    }

    private List<Candidate> candidates(List<Long> days) {
        return db.sql(INVITED + " union all " + ORGANISER)
                .param("days", days)
                .query(DayReminders::candidate)
                .list();
    }

    private static final String INVITED = """
            select d.id, d.sequence, d.starts_at, d.changed_at, d.organiser_id, i.person_id, i.id as invitation,
                   s.dealer_id, e.country, d.confided and not %s as kept
              from communication_day d
              join seat s on s.day_id = d.id and s.removed_at is null
              join invitation i on i.seat_id = s.id and i.removed_at is null and i.answer <> 'NOT_COMING'
              join dealer e on e.id = s.dealer_id
             where d.id in (:days)""".formatted(DayCircle.shared("d.id"));
    private static final String ORGANISER = """
            select d.id, d.sequence, d.starts_at, d.changed_at, d.organiser_id, d.organiser_id as person_id,
                   null as invitation, s.dealer_id, e.country, d.confided and not %s as kept
              from communication_day d
              join seat s on s.id = (select min(f.id) from seat f where f.day_id = d.id and f.removed_at is null)
              join dealer e on e.id = s.dealer_id
             where d.id in (:days)""".formatted(DayCircle.shared("d.id"));

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        var invitation = row.getObject("invitation", Long.class);
        return new Candidate(
                new DayId(row.getLong("id")),
                row.getInt("sequence"),
                Columns.at(row, "starts_at"),
                Columns.at(row, "changed_at"),
                new UserId(row.getLong("organiser_id")),
                new UserId(row.getLong("person_id")),
                invitation == null ? null : new InvitationId(invitation),
                new DealerId(row.getLong("dealer_id")),
                row.getString("country"),
                row.getBoolean("kept"));
    }
}
