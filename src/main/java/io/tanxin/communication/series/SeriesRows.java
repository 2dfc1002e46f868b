package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Placed;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** Series and their days as rows, written many at once: no row is asked for by itself. */
@Repository
class SeriesRows {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final TransactionTemplate nested;

    SeriesRows(JdbcClient db, JdbcTemplate batch, ObjectMapper json, PlatformTransactionManager transactions) {
        this.db = db;
        this.batch = batch;
        this.json = json;
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A day to be laid; its series' row is written. */
    record NewDay(SeriesId id, CommunicationSeries series, LaidDay day) {}

    /** A day that is laid and still to come, or was left out by hand. */
    record Row(DayId id, LocalDate date, LocalDateTime local, Instant startsAt, DayState state, Placed placed) {
        boolean isByHand() {
            return placed == Placed.HAND;
        }
    }

    /** In their order; all of one batch. */
    List<SeriesId> insert(List<CommunicationSeries> all) {
        batch.batchUpdate("""
                insert into communication_series (version, batch, rule, starts_local, zone, kind, way, title, minutes, place,
                  shows_guests, on_holiday, organiser_id, state, laid_until, zone_rules, follows_id, created_by, created_at)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, AT_ONCE, (row, series) -> {
            int n = 0;
            row.setString(++n, series.batch());
            row.setString(++n, series.rule());
            row.setObject(++n, series.startsLocal());
            row.setString(++n, series.zone());
            row.setString(++n, series.kind().name());
            row.setString(++n, series.way().name());
            row.setString(++n, series.title());
            row.setInt(++n, series.minutes());
            row.setString(++n, series.place());
            row.setBoolean(++n, series.showsGuests());
            row.setString(++n, series.onHoliday().name());
            row.setLong(++n, series.organiser().value());
            row.setString(++n, series.state().name());
            row.setObject(++n, series.laidUntil());
            row.setString(++n, series.zoneRules());
            var follows = series.follows();
            row.setObject(++n, follows == null ? null : follows.value());
            row.setLong(++n, series.createdBy().value());
            row.setObject(++n, Utc.of(series.createdAt()));
        });
        return db.sql("select id from communication_series where batch = :batch order by id")
                .param("batch", all.getFirst().batch())
                .query((row, n) -> new SeriesId(row.getLong("id")))
                .list();
    }

    record Guest(SeriesId series, DealerId dealer) {}

    void insertGuests(List<Guest> guests) {
        batch.batchUpdate(
                "insert into communication_series_dealer (series_id, dealer_id) values (?, ?)",
                guests,
                AT_ONCE,
                (row, guest) -> {
                    row.setLong(1, guest.series().value());
                    row.setLong(2, guest.dealer().value());
                });
    }

    void addGuests(SeriesId series, List<DealerId> dealers) {
        for (var dealer : dealers) {
            db.sql("""
                    insert into communication_series_dealer (series_id, dealer_id) values (:series, :dealer)
                    on duplicate key update dealer_id = communication_series_dealer.dealer_id
                    """)
                    .param("series", series.value())
                    .param("dealer", dealer.value())
                    .update();
        }
    }

    /** What another node has laid meanwhile is left as it is. Sent as dates only: all else stands in the row of their series. */
    void insertDays(List<NewDay> days, Instant now) {
        for (int from = 0; from < days.size(); from += AT_ONCE) {
            db.sql("""
                    insert into communication_day (version, uid, sequence, kind, way, title, organiser_id, starts_at, minutes,
                      zone, place, state, shows_guests, batch, created_by, created_at, changed_at, series_id, series_date,
                      placed, starts_local)
                    select 1, d.uid, 0, s.kind, s.way, s.title, s.organiser_id, d.starts_at, s.minutes,
                           s.zone, s.place, 'PLANNED', s.shows_guests, s.batch, s.created_by, :now, :now, s.id, d.date,
                           d.placed, d.local
                      from json_table(:days, '$[*]' columns (
                             uid varchar(80) path '$[0]' error on error, series bigint path '$[1]' error on error,
                             date date path '$[2]' error on error, local datetime(6) path '$[3]' error on error,
                             starts_at datetime(6) path '$[4]' error on error, placed varchar(8) path '$[5]' error on error)) d
                      join communication_series s on s.id = d.series
                    on duplicate key update version = communication_day.version
                    """)
                    .param("now", Utc.of(now))
                    .param(
                            "days",
                            json.writeValueAsString(days.subList(from, Math.min(days.size(), from + AT_ONCE)).stream()
                                    .map(SeriesRows::dates)
                                    .toList()))
                    .update();
        }
    }

    private static List<Object> dates(NewDay one) {
        var local = one.day().at();
        if (local == null) throw new IllegalArgumentException("what is left out is not laid");
        var at = Utc.of(local.atZone(ZoneId.of(one.series().zone())).toInstant());
        return List.of(
                uid(one),
                one.id().value(),
                one.day().date().toString(),
                local.toString(),
                at.toString(),
                one.day().placed().name());
    }

    /** The seats of all days that have none yet, in one statement. Told its index: the server would rather read all days there are. */
    void insertSeats(Collection<SeriesId> of) {
        db.sql("""
                insert into seat (version, day_id, dealer_id, starts_at, day_state, answer)
                select 1, d.id, g.dealer_id, d.starts_at, d.state, 'NONE'
                  from communication_day d force index (communication_day_of_series)
                  join communication_series_dealer g on g.series_id = d.series_id
                 where d.series_id in (:series) and d.state = 'PLANNED'
                on duplicate key update version = seat.version
                """).param("series", values(of)).update();
    }

    /** One after the other in the index, as they are inserted one after the other. */
    private static String uid(NewDay one) {
        return one.series().batch().replace("-", "")
                + "-" + Long.toString(one.id().value(), 36)
                + "-" + one.day().date().toString().replace("-", "")
                + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt(), 6)
                + "@tanxin";
    }

    Map<SeriesId, List<DealerId>> guests(Collection<SeriesId> of) {
        var all = new HashMap<SeriesId, List<DealerId>>();
        if (of.isEmpty()) return all;
        db.sql(
                        "select series_id, dealer_id from communication_series_dealer where series_id in (:ids) order by dealer_id")
                .param("ids", values(of))
                .query(row -> {
                    all.computeIfAbsent(new SeriesId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new DealerId(row.getLong(2)));
                });
        return all;
    }

    /** Of which countries' holidays they know: those of their dealers who are with us. */
    Map<SeriesId, List<String>> countries(Collection<SeriesId> of) {
        var all = new HashMap<SeriesId, List<String>>();
        if (of.isEmpty()) return all;
        db.sql("""
                select distinct g.series_id, e.country from communication_series_dealer g join dealer e on e.id = g.dealer_id
                 where g.series_id in (:ids)
                """).param("ids", values(of)).query(row -> {
            all.computeIfAbsent(new SeriesId(row.getLong(1)), id -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return all;
    }

    /** Its days still to come, from one of its dates on; those left out by hand among them. */
    List<Row> ahead(SeriesId series, LocalDate from, Instant now) {
        return db.sql("""
                select id, series_date, starts_local, starts_at, state, placed from communication_day
                 where series_id = :series and series_date >= :from and starts_at > :now
                   and state in ('PLANNED', 'SCHEDULED', 'CANCELLED')
                 order by series_date
                """)
                .param("series", series.value())
                .param("from", from)
                .param("now", Utc.of(now))
                .query(SeriesRows::row)
                .list();
    }

    List<Row> of(Collection<DayId> days) {
        if (days.isEmpty()) return List.of();
        return db.sql("""
                select id, series_date, starts_local, starts_at, state, placed from communication_day
                 where id in (:ids) order by series_date
                """)
                .param("ids", days.stream().map(DayId::value).toList())
                .query(SeriesRows::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new DayId(row.getLong("id")),
                row.getObject("series_date", LocalDate.class),
                row.getObject("starts_local", LocalDateTime.class),
                Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                DayState.valueOf(row.getString("state")),
                Placed.valueOf(row.getString("placed")));
    }

    /** Dates that it had before this one, held, left out or to come. */
    boolean hasDatesBefore(SeriesId series, LocalDate date) {
        return db.sql("select count(*) from communication_day where series_id = :series and series_date < :date")
                        .param("series", series.value())
                        .param("date", date)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** They give up their dates, so that each can take another's. */
    void withoutDates(Collection<DayId> days) {
        if (days.isEmpty()) return;
        db.sql("update communication_day set series_date = null where id in (:ids)")
                .param("ids", days.stream().map(DayId::value).toList())
                .update();
    }

    record Taking(DayId day, SeriesId series, LocalDate date) {}

    /** Each takes its date; nothing else about it changes. */
    void takeDates(List<Taking> all) {
        batch.batchUpdate(
                "update communication_day set series_id = ?, series_date = ? where id = ?",
                all,
                AT_ONCE,
                (row, one) -> {
                    row.setLong(1, one.series().value());
                    row.setObject(2, one.date());
                    row.setLong(3, one.day().value());
                });
    }

    record Change(DayId day, LaidDay to) {}

    /** Planned days become what their series is now. Nobody was told of them, so nobody is. */
    void change(SeriesId id, CommunicationSeries series, List<Change> days, Instant now) {
        var zone = ZoneId.of(series.zone());
        batch.batchUpdate("""
                update communication_day d join seat s on s.day_id = d.id
                   set d.version = d.version + 1, d.kind = ?, d.way = ?, d.title = ?, d.organiser_id = ?, d.starts_at = ?,
                       d.minutes = ?, d.zone = ?, d.place = ?, d.shows_guests = ?, d.changed_at = ?, d.series_id = ?,
                       d.series_date = ?, d.placed = ?, d.starts_local = ?, s.version = s.version + 1, s.starts_at = ?
                 where d.id = ? and d.state = 'PLANNED'
                """, days, AT_ONCE, (row, one) -> {
            var local = one.to().at();
            if (local == null) throw new IllegalArgumentException("what is left out is not moved to");
            var at = Utc.of(local.atZone(zone).toInstant());
            int n = 0;
            row.setString(++n, series.kind().name());
            row.setString(++n, series.way().name());
            row.setString(++n, series.title());
            row.setLong(++n, series.organiser().value());
            row.setObject(++n, at);
            row.setInt(++n, series.minutes());
            row.setString(++n, series.zone());
            row.setString(++n, series.place());
            row.setBoolean(++n, series.showsGuests());
            row.setObject(++n, Utc.of(now));
            row.setLong(++n, id.value());
            row.setObject(++n, one.to().date());
            row.setString(++n, one.to().placed().name());
            row.setObject(++n, local);
            row.setObject(++n, at);
            row.setLong(++n, one.day().value());
        });
    }

    /** Planned days that nobody has written anything to go without a trace. @return those that must be cancelled instead */
    List<DayId> remove(Collection<DayId> planned) {
        if (planned.isEmpty()) return List.of();
        var ids = planned.stream().map(DayId::value).toList();
        var bare =
                db.sql("""
                select d.id from communication_day d
                 where d.id in (:ids) and d.state = 'PLANNED'
                   and not exists (select 1 from agenda_item a where a.day_id = d.id)
                   and not exists (select 1 from minutes m where m.day_id = d.id)
                   and not exists (select 1 from private_note p where p.day_id = d.id)
                   and not exists (select 1 from seat s join invitation i on i.seat_id = s.id where s.day_id = d.id)
                 for update of d
                """).param("ids", ids).query((row, n) -> row.getLong(1)).list();
        var gone = new HashSet<>(bare);
        if (!bare.isEmpty() && !isDeleted(bare)) {
            gone.removeIf(day -> !isDeleted(List.of(day)));
        }
        return planned.stream().filter(day -> !gone.contains(day.value())).toList();
    }

    /** @return false, and nothing is deleted: something else in the house holds on to one of them */
    private boolean isDeleted(List<Long> days) {
        try {
            nested.executeWithoutResult(status -> {
                db.sql("delete from seat where day_id in (:ids)")
                        .param("ids", days)
                        .update();
                db.sql("delete from communication_day where id in (:ids)")
                        .param("ids", days)
                        .update();
            });
            return true;
        } catch (DataIntegrityViolationException held) {
            return false;
        }
    }

    void organisedBy(SeriesId series, UserId organiser, Instant now) {
        db.sql("""
                update communication_day set organiser_id = :organiser, version = version + 1
                 where series_id = :series and state = 'PLANNED' and starts_at > :now
                """)
                .param("organiser", organiser.value())
                .param("series", series.value())
                .param("now", Utc.of(now))
                .update();
    }

    private static List<Long> values(Collection<SeriesId> ids) {
        return ids.stream().map(SeriesId::value).toList();
    }
}
