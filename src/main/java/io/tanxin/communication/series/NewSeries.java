package io.tanxin.communication.series;

import io.tanxin.communication.Placed;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Series, their dealers, days and seats, written many at once: no row is asked for by itself. */
@Repository
class NewSeries {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    NewSeries(JdbcClient db, JdbcTemplate batch, ObjectMapper json) {
        this.db = db;
        this.batch = batch;
        this.json = json;
    }

    /** A day to be laid; its series' row is written. */
    record NewDay(SeriesId series, String uid, LocalDate date, LocalDateTime local, Instant startsAt, Placed placed) {

        /** @param time of the series, whatever the day's own is */
        static NewDay of(SeriesId id, CommunicationSeries series, LaidDay day) {
            var at = day.at();
            if (at == null) throw new IllegalArgumentException("what is left out is not laid");
            var local = at.toLocalDate().atTime(series.startsLocal().toLocalTime());
            return new NewDay(
                    id,
                    newUid(id, series.batch(), day.date()),
                    day.date(),
                    local,
                    local.atZone(ZoneId.of(series.zone())).toInstant(),
                    day.placed());
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

    /**
     * Whom a day points to is known to be there: its series and its dealers were written in this very transaction, which asked for each
     * of them once, and holds them until it ends. So it is not asked again for each of a quarter of a million rows.
     */
    private static final String KNOWN = " /*+ SET_VAR(foreign_key_checks = OFF) */";

    /** What is laid further ahead is of a series that is there already, and is asked for as usual. */
    private static String hint(boolean fresh) {
        return fresh ? KNOWN : "";
    }

    /**
     * What another node has laid meanwhile is left as it is. Sent as dates only: all else stands in the row of their series.
     *
     * @param fresh the series were written in this transaction
     */
    void insertDays(List<NewDay> days, Instant now, boolean fresh) {
        for (int from = 0; from < days.size(); from += AT_ONCE) {
            db.sql("""
                    insert%s into communication_day (version, uid, sequence, kind, way, title, organiser_id, starts_at, minutes,
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
                    """.formatted(hint(fresh)))
                    .param("now", Utc.of(now))
                    .param(
                            "days",
                            json.writeValueAsString(days.subList(from, Math.min(days.size(), from + AT_ONCE)).stream()
                                    .map(NewSeries::dates)
                                    .toList()))
                    .update();
        }
    }

    private static List<Object> dates(NewDay day) {
        return List.of(
                day.uid(),
                day.series().value(),
                day.date().toString(),
                day.local().toString(),
                Utc.of(day.startsAt()).toString(),
                day.placed().name());
    }

    /**
     * The seats of all days that have none yet, in one statement. Told its index: the server would rather read all days there are.
     *
     * @param fresh the series and their dealers were written in this transaction
     */
    void insertSeats(Collection<SeriesId> of, boolean fresh) {
        db.sql("""
                insert%s into seat (version, day_id, dealer_id, kind, starts_at, day_state, answer)
                select 1, d.id, g.dealer_id, d.kind, d.starts_at, d.state, 'NONE'
                  from communication_day d force index (communication_day_of_series)
                  join communication_series_dealer g on g.series_id = d.series_id
                 where d.series_id in (:series) and d.state = 'PLANNED'
                on duplicate key update version = seat.version
                """.formatted(hint(fresh))).param("series", values(of)).update();
    }

    /** One after the other in the index, as they are inserted one after the other. */
    private static String newUid(SeriesId id, String batch, LocalDate date) {
        return batch.replace("-", "")
                + "-" + Long.toString(id.value(), 36)
                + "-" + date.toString().replace("-", "")
                + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt(), 6)
                + "@tanxin";
    }

    private static List<Long> values(Collection<SeriesId> ids) {
        return ids.stream().map(SeriesId::value).toList();
    }
}
