package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Days of a series that change, change their dates, or go, many at once. */
@Repository
class PlannedDays {
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final TransactionTemplate nested;

    PlannedDays(JdbcClient db, JdbcTemplate batch, PlatformTransactionManager transactions) {
        this.db = db;
        this.batch = batch;
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
                       d.series_date = ?, d.placed = ?, d.starts_local = ?, s.version = s.version + 1, s.starts_at = ?,
                       s.kind = ?
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
            row.setString(++n, series.kind().name());
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
}
