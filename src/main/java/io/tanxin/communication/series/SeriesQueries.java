package io.tanxin.communication.series;

import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Placed;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.SeriesId;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which series there are, for the acting person. */
@Repository
@Transactional(readOnly = true)
public class SeriesQueries {
    private static final int MOST = 50;
    private static final int NEXT = 6;

    private final JdbcClient db;
    private final DayAccess days;
    private final DealerAccess dealers;
    private final Clock clock;

    SeriesQueries(JdbcClient db, DayAccess days, DealerAccess dealers, Clock clock) {
        this.db = db;
        this.days = days;
        this.dealers = dealers;
        this.clock = clock;
    }

    /** A dealer's series that go on; its own people read them too: the rhythm is told, the days are asked for one by one. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<SeriesBrief> of(DealerId dealer) {
        dealers.require(dealer);
        return briefs("""
                join communication_series_dealer g on g.series_id = s.id and g.dealer_id = :key
                where s.state <> 'ENDED'
                """, dealer.value()).stream()
                .filter(one -> one.paused() || !one.next().isEmpty())
                .toList();
    }

    /** The series that a day belongs to. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<SeriesBrief> of(DayId day) {
        days.require(day);
        return briefs("where s.id = (select series_id from communication_day where id = :key)", day.value()).stream()
                .findFirst();
    }

    /** A day's place in its series. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<SeriesDay> place(DayId day) {
        days.require(day);
        return db.sql("""
                select series_id, series_date, placed, starts_local from communication_day
                 where id = :day and series_id is not null and series_date is not null
                """)
                .param("day", day.value())
                .query((row, n) -> new SeriesDay(
                        new SeriesId(row.getLong("series_id")),
                        row.getObject("series_date", LocalDate.class),
                        Placed.valueOf(row.getString("placed")),
                        row.getObject("starts_local", LocalDateTime.class)))
                .optional();
    }

    /** The next day of the same series, planned or invited. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<DayId> after(DayId day) {
        days.require(day);
        return db.sql("""
                select n.id from communication_day d
                  join communication_day n on n.series_id = d.series_id and n.starts_at > d.starts_at
                                          and n.starts_at > :now and n.state in ('PLANNED', 'SCHEDULED')
                 where d.id = :day order by n.starts_at, n.id limit 1
                """)
                .param("day", day.value())
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> new DayId(row.getLong("id")))
                .optional();
    }

    private List<SeriesBrief> briefs(String which, long key) {
        record Found(long id, SeriesBrief brief) {}
        var found = db.sql("""
                select s.*, p.name as organiser_name from communication_series s
                  join person p on p.id = s.organiser_id %s
                 order by s.id desc limit :most
                """.formatted(which))
                .param("key", key)
                .param("most", MOST)
                .query((row, n) -> new Found(row.getLong("id"), brief(row)))
                .list();
        var next = next(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> with(one.brief(), next.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Instant>> next(List<Long> series) {
        var next = new HashMap<Long, List<Instant>>();
        if (series.isEmpty()) return next;
        db.sql("""
                select s.id, d.starts_at from communication_series s
                  join lateral (select t.starts_at from communication_day t
                                 where t.series_id = s.id and t.starts_at > :now and t.state in ('PLANNED', 'SCHEDULED')
                                 order by t.starts_at, t.id limit :next) d
                 where s.id in (:ids) order by s.id, d.starts_at
                """)
                .param("now", Utc.of(clock.instant()))
                .param("next", NEXT)
                .param("ids", series)
                .query(row -> {
                    next.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                            .add(Utc.instant(row.getObject("starts_at", LocalDateTime.class)));
                });
        return next;
    }

    private static SeriesBrief brief(ResultSet row) throws SQLException {
        return new SeriesBrief(
                new SeriesId(row.getLong("id")),
                row.getInt("version"),
                Recurrence.of(
                        row.getString("rule"),
                        row.getObject("starts_local", LocalDateTime.class),
                        ZoneId.of(row.getString("zone"))),
                DayKind.valueOf(row.getString("kind")),
                DayWay.valueOf(row.getString("way")),
                row.getString("title"),
                row.getInt("minutes"),
                row.getString("place"),
                OnHoliday.valueOf(row.getString("on_holiday")),
                new UserId(row.getLong("organiser_id")),
                row.getString("organiser_name"),
                "PAUSED".equals(row.getString("state")),
                List.of());
    }

    private static SeriesBrief with(SeriesBrief one, List<Instant> next) {
        return new SeriesBrief(
                one.id(),
                one.version(),
                one.recurrence(),
                one.kind(),
                one.way(),
                one.title(),
                one.minutes(),
                one.place(),
                one.onHoliday(),
                one.organiser(),
                one.organiserName(),
                one.paused(),
                List.copyOf(next));
    }
}
