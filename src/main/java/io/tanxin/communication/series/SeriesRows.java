package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Placed;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands of series and their days. They are written by {@link NewSeries}, changed by {@link PlannedDays}. */
@Repository
class SeriesRows {
    private final JdbcClient db;

    SeriesRows(JdbcClient db) {
        this.db = db;
    }

    /** A day that is laid and still to come, or was left out by hand. */
    record Row(DayId id, LocalDate date, LocalDateTime local, Instant startsAt, DayState state, Placed placed) {
        boolean isByHand() {
            return placed == Placed.HAND;
        }
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

    private static List<Long> values(Collection<SeriesId> ids) {
        return ids.stream().map(SeriesId::value).toList();
    }
}
