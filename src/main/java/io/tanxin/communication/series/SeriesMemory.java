package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Placed;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.SeriesDays.Before;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.Undo;
import io.tanxin.communication.series.SeriesUndo.Change;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A series and its days as they were before a change: kept and put back by the database itself, however many they are. */
@Repository
class SeriesMemory {
    private static final String DAY = """
            uid, sequence, kind, way, title, organiser_id, starts_at, minutes, zone, place, state, shows_guests, batch, cancel_reason,
            created_by, created_at, changed_at, told_starts_at, series_id, series_date, placed, starts_local
            """;

    private final JdbcClient db;

    SeriesMemory(JdbcClient db) {
        this.db = db;
    }

    record Made(
            SeriesId series,
            @Nullable SeriesId followedBy,
            Instant at,
            @Nullable Integer versionAfter) {}

    /** The series, and its days from one of its dates on that are to come. */
    Change keep(SeriesId series, LocalDate from, Instant now) {
        db.sql("""
                insert into communication_series_change (series_id, made_at, rule, starts_local, zone, kind, way, title, minutes,
                  place, shows_guests, on_holiday, organiser_id, state, laid_until)
                select id, :now, rule, starts_local, zone, kind, way, title, minutes, place, shows_guests, on_holiday,
                       organiser_id, state, laid_until from communication_series where id = :series
                """).param("now", Utc.of(now)).param("series", series.value()).update();
        var change =
                new Change(db.sql("select last_insert_id()").query(Long.class).single());
        db.sql("""
                insert into communication_day_before (change_id, day_id, %s)
                select :change, id, %s from communication_day
                 where series_id = :series and series_date >= :from and starts_at > :now
                   and state in ('PLANNED', 'SCHEDULED', 'CANCELLED')
                """.formatted(DAY, DAY))
                .param("change", change.id())
                .param("series", series.value())
                .param("from", from)
                .param("now", Utc.of(now))
                .update();
        return change;
    }

    /** The change is made: what is touched from now on is somebody else's doing. */
    void made(Change change, @Nullable SeriesId followedBy) {
        db.sql("""
                update communication_series_change c join communication_series s on s.id = c.series_id
                   set c.version_after = s.version, c.followed_by = :followed where c.id = :change
                """)
                .param("followed", followedBy == null ? null : followedBy.value())
                .param("change", change.id())
                .update();
        db.sql("""
                update communication_day_before b join communication_day d on d.id = b.day_id
                   set b.version_after = d.version where b.change_id = :change
                """).param("change", change.id()).update();
    }

    /** Waits for whoever puts it back at the same moment. */
    Optional<Made> find(Change change) {
        return db.sql("""
                select series_id, followed_by, made_at, version_after from communication_series_change
                 where id = :change and undone_at is null for update
                """)
                .param("change", change.id())
                .query((row, n) -> {
                    var followed = row.getObject("followed_by", Long.class);
                    return new Made(
                            new SeriesId(row.getLong("series_id")),
                            followed == null ? null : new SeriesId(followed),
                            Utc.instant(row.getObject("made_at", LocalDateTime.class)),
                            row.getObject("version_after", Integer.class));
                })
                .optional();
    }

    /** The series, or one of those days, was changed again. */
    boolean isTouched(Change change) {
        return db.sql("""
                select exists (select 1 from communication_series_change c join communication_series s on s.id = c.series_id
                                where c.id = :change and not (s.version <=> c.version_after))
                    or exists (select 1 from communication_day_before b left join communication_day d on d.id = b.day_id
                                where b.change_id = :change and not (d.version <=> b.version_after))
                """).param("change", change.id()).query(Boolean.class).single();
    }

    /** Days that the change brought. */
    List<DayId> brought(Change change, Made made) {
        return db.sql("""
                select d.id from communication_day d
                 where d.series_id in (:series) and d.created_at >= :at
                   and not exists (select 1 from communication_day_before b where b.change_id = :change and b.day_id = d.id)
                """)
                .param("series", ids(made))
                .param("at", Utc.of(made.at()))
                .param("change", change.id())
                .query((row, n) -> new DayId(row.getLong(1)))
                .list();
    }

    /** They belong to no series any more. */
    void loosen(List<DayId> days) {
        if (days.isEmpty()) return;
        db.sql("""
                update communication_day set series_id = null, series_date = null, placed = null, starts_local = null,
                  version = version + 1 where id in (:ids)
                """).param("ids", days.stream().map(DayId::value).toList()).update();
    }

    /** Those that people know of, or that were put aside with something written on them: each is put back by itself. */
    List<Before> told(Change change) {
        return db.sql("""
                select b.* from communication_day_before b join communication_day d on d.id = b.day_id
                 where b.change_id = :change and (d.sequence <> b.sequence or d.state <> b.state) order by b.starts_at, b.day_id
                """)
                .param("change", change.id())
                .query(SeriesMemory::before)
                .list();
    }

    /** What nobody was told of is as it was, and what was taken out is there again. */
    void putBack(Change change, Instant now) {
        db.sql("""
                update communication_day d join communication_day_before b on b.day_id = d.id and b.change_id = :change
                   set d.series_date = null where d.series_date is not null
                """).param("change", change.id()).update();
        db.sql("""
                update communication_day d join communication_day_before b on b.day_id = d.id and b.change_id = :change
                   set d.version = d.version + 1, d.kind = b.kind, d.way = b.way, d.title = b.title,
                       d.organiser_id = b.organiser_id, d.starts_at = b.starts_at, d.minutes = b.minutes, d.zone = b.zone,
                       d.place = b.place, d.shows_guests = b.shows_guests, d.changed_at = b.changed_at,
                       d.series_id = b.series_id, d.series_date = b.series_date, d.placed = b.placed,
                       d.starts_local = b.starts_local
                 where d.sequence = b.sequence and d.state = b.state
                """).param("change", change.id()).update();
        db.sql("""
                insert into communication_day (id, version, %s)
                select b.day_id, 1, %s from communication_day_before b where b.change_id = :change and b.version_after is null
                """.formatted(DAY, DAY)).param("change", change.id()).update();
        db.sql("""
                update seat s join communication_day_before b on b.day_id = s.day_id and b.change_id = :change
                   set s.starts_at = b.starts_at, s.kind = b.kind, s.version = s.version + 1
                 where s.starts_at <> b.starts_at or s.kind <> b.kind
                """).param("change", change.id()).update();
        db.sql("""
                update communication_series s join communication_series_change c on c.series_id = s.id
                   set s.version = s.version + 1, s.rule = c.rule, s.starts_local = c.starts_local, s.zone = c.zone,
                       s.kind = c.kind, s.way = c.way, s.title = c.title, s.minutes = c.minutes, s.place = c.place,
                       s.shows_guests = c.shows_guests, s.on_holiday = c.on_holiday, s.organiser_id = c.organiser_id,
                       s.state = c.state, s.laid_until = c.laid_until, c.undone_at = :now
                 where c.id = :change
                """).param("now", Utc.of(now)).param("change", change.id()).update();
        db.sql("""
                update communication_series s join communication_series_change c on c.followed_by = s.id
                   set s.version = s.version + 1, s.state = 'ENDED' where c.id = :change
                """).param("change", change.id()).update();
    }

    void forget(Instant before) {
        db.sql("delete from communication_series_change where made_at < :before")
                .param("before", Utc.of(before))
                .update();
    }

    private static List<Long> ids(Made made) {
        var followed = made.followedBy();
        return followed == null
                ? List.of(made.series().value())
                : List.of(made.series().value(), followed.value());
    }

    private static Before before(ResultSet row, int n) throws SQLException {
        var told = row.getObject("told_starts_at", LocalDateTime.class);
        return new Before(
                new Undo(
                        new DayId(row.getLong("day_id")),
                        row.getInt("sequence"),
                        new Schedule(
                                Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                                row.getInt("minutes"),
                                ZoneId.of(row.getString("zone")),
                                DayWay.valueOf(row.getString("way")),
                                row.getString("place")),
                        DayState.valueOf(row.getString("state")),
                        Utc.instant(row.getObject("changed_at", LocalDateTime.class)),
                        told == null ? null : Utc.instant(told),
                        new SeriesDay(
                                new SeriesId(row.getLong("series_id")),
                                row.getObject("series_date", LocalDate.class),
                                Placed.valueOf(row.getString("placed")),
                                row.getObject("starts_local", LocalDateTime.class))),
                DayKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getBoolean("shows_guests"),
                new UserId(row.getLong("organiser_id")));
    }
}
