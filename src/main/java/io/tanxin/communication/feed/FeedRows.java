package io.tanxin.communication.feed;

import io.tanxin.communication.Answer;
import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of a person's calendar: a dealer's own; of the company's people those they organise, and those of dealers in their care. */
@Repository
class FeedRows {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    /** @param mine the reader sees this dealer; of others the name is known only where the organiser shows it */
    record Seat(String dealer, Answer answer, boolean mine) {}

    record Day(
            DayId id,
            String uid,
            int sequence,
            DayKind kind,
            @Nullable String title,
            Schedule schedule,
            DayState state,
            boolean showsGuests,
            Instant changedAt,
            String organiser,
            List<Seat> seats) {}

    boolean isStaff(UserId reader) {
        return db.sql("select side = 'COMPANY' from person where id = :id")
                .param("id", reader.value())
                .query(Boolean.class)
                .single();
    }

    /** In the order of their beginning. */
    List<Day> between(UserId reader, boolean staff, LocalDate today, Instant from, Instant to) {
        var ids = db.sql("""
                select distinct s.starts_at, s.day_id from seat s
                  join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :reader
                                       and :today between v.from_day and v.to_day
                  join communication_day d on d.id = s.day_id
                 where s.starts_at >= :from and s.starts_at < :to and s.removed_at is null and %s and %s
                 order by s.starts_at, s.day_id
                """.formatted(staff ? IN_MY_CARE : NO_DRAFT, DayCircle.readable("s.day_id")))
                .param("reader", reader.value())
                .param("today", today)
                .param("from", Utc.of(from))
                .param("to", Utc.of(to))
                .query((row, n) -> row.getLong("day_id"))
                .list();
        var days = new ArrayList<Day>(ids.size());
        for (int n = 0; n < ids.size(); n += AT_ONCE) {
            days.addAll(days(ids.subList(n, Math.min(ids.size(), n + AT_ONCE)), reader, today));
        }
        return days;
    }

    /** One day of these, if it is the reader's. */
    List<Day> one(UserId reader, boolean staff, LocalDate today, DayId day) {
        var seen = db.sql("""
                select count(*) from seat s
                  join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :reader
                                       and :today between v.from_day and v.to_day
                  join communication_day d on d.id = s.day_id
                 where s.day_id = :day and s.removed_at is null and %s and %s
                """.formatted(staff ? "true" : NO_DRAFT, DayCircle.readable("s.day_id")))
                .param("reader", reader.value())
                .param("today", today)
                .param("day", day.value())
                .query(Integer.class)
                .single();
        return seen == 0 ? List.of() : days(List.of(day.value()), reader, today);
    }

    private static final String IN_MY_CARE = "(v.because in ('MANAGER', 'STAND_IN') or d.organiser_id = :reader)";

    /** A dealer's people learn of no draft; cancelled before anybody was invited, it was never more. */
    private static final String NO_DRAFT = "(s.day_state not in ('DRAFT', 'CANCELLED') or s.day_state = 'CANCELLED'"
            + " and exists (select 1 from invitation i where i.seat_id = s.id))";

    private List<Day> days(List<Long> ids, UserId reader, LocalDate today) {
        var seats = seats(ids, reader, today);
        return db.sql("""
                select d.*, p.name as organiser from communication_day d join person p on p.id = d.organiser_id
                 where d.id in (:ids) order by d.starts_at, d.id
                """)
                .param("ids", ids)
                .query((row, n) -> new Day(
                        new DayId(row.getLong("id")),
                        row.getString("uid"),
                        row.getInt("sequence"),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        new Schedule(
                                Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                                row.getInt("minutes"),
                                ZoneId.of(row.getString("zone")),
                                DayWay.valueOf(row.getString("way")),
                                row.getString("place")),
                        DayState.valueOf(row.getString("state")),
                        row.getBoolean("shows_guests"),
                        Utc.instant(row.getObject("changed_at", LocalDateTime.class)),
                        row.getString("organiser"),
                        seats.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Seat>> seats(List<Long> ids, UserId reader, LocalDate today) {
        var seats = new HashMap<Long, List<Seat>>();
        db.sql("""
                select s.day_id, e.name, s.answer, v.viewer_id is not null as mine from seat s
                  join dealer e on e.id = s.dealer_id
                  left join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :reader
                                            and :today between v.from_day and v.to_day
                 where s.day_id in (:ids) and s.removed_at is null order by s.id
                """)
                .param("ids", ids)
                .param("reader", reader.value())
                .param("today", today)
                .query((row, n) -> seats.computeIfAbsent(row.getLong("day_id"), day -> new ArrayList<>())
                        .add(new Seat(
                                row.getString("name"),
                                Answer.valueOf(row.getString("answer")),
                                row.getBoolean("mine"))))
                .list();
        return seats;
    }
}
