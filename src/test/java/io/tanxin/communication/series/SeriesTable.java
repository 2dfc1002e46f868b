package io.tanxin.communication.series;

import static io.tanxin.Network.LI_NA;

import io.tanxin.calendar.End;
import io.tanxin.calendar.HouseClock;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.SeriesId;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tests of series ask the tables, and the series that they begin with. Found by the program's own scan, when it is asked for:
 * brought by an import it would want a program of its own, which takes seconds.
 */
@Component
@Lazy
class SeriesTable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    static final Rhythm FIRST_TUESDAY = new Rhythm.OnWeekday(1, 1, DayOfWeek.TUESDAY);

    private final JdbcClient db;
    private final Actors actors;
    private final SeriesService series;

    SeriesTable(JdbcClient db, Actors actors, SeriesService series) {
        this.db = db;
        this.actors = actors;
        this.series = series;
    }

    static SeriesDraft draft(DealerId dealer, Rhythm rhythm) {
        return draft(dealer, rhythm, OnHoliday.NEAREST);
    }

    static SeriesDraft draft(DealerId dealer, Rhythm rhythm, OnHoliday onHoliday) {
        return new SeriesDraft(
                DayKind.CHECK_IN,
                DayWay.VISIT,
                null,
                List.of(dealer),
                recurrence(rhythm, "2026-11-24", 10),
                60,
                null,
                false,
                onHoliday,
                null);
    }

    static Recurrence recurrence(Rhythm rhythm, String from, int hour) {
        return Recurrence.from(LocalDate.parse(from), LocalTime.of(hour, 0), SHANGHAI, rhythm, new End.Never());
    }

    SeriesId plan(SeriesDraft draft) {
        var planned = as(LI_NA, () -> series.plan(List.of(draft), false));
        return ((SeriesService.Planned.Made) planned).series().getFirst();
    }

    /** {@code SCHEDULED 2026-12-01 10:00}, by date; where a day lies elsewhere than its date, that and why. */
    List<String> days(SeriesId of) {
        return db.sql("""
                select state, series_date, placed, date_format(starts_local, '%Y-%m-%d') as day,
                       date_format(starts_local, '%H:%i') as at
                  from communication_day where series_id = :series order by series_date, id
                """)
                .param("series", of.value())
                .query((row, n) -> row.getString("state") + " " + row.getString("series_date") + " "
                        + (row.getString("day").equals(row.getString("series_date")) ? "" : row.getString("day") + " ")
                        + row.getString("at")
                        + (row.getString("placed").equals("RULE") ? "" : " " + row.getString("placed")))
                .list();
    }

    List<DayId> ids(SeriesId of) {
        return db.sql("select id from communication_day where series_id = :series order by series_date, id")
                .param("series", of.value())
                .query((row, n) -> new DayId(row.getLong(1)))
                .list();
    }

    int version(DayId day) {
        return number("select version from communication_day where id = " + day.value());
    }

    int version(SeriesId one) {
        return number("select version from communication_series where id = " + one.value());
    }

    int number(String query) {
        return db.sql(query).query(Integer.class).single();
    }

    String word(String query) {
        return db.sql(query).query(String.class).single();
    }

    List<String> letters() {
        return db.sql("select kind, reader_id, version from outbox_mail order by id")
                .query((row, n) -> row.getString(1) + " " + row.getLong(2) + " v" + row.getInt(3))
                .list();
    }

    <T> T as(UserId who, Supplier<T> work) {
        return HouseClock.isWalked() ? actors.runAs(who, work) : at(MONDAY.toString(), () -> actors.runAs(who, work));
    }

    static <T> T at(String when, Supplier<T> work) {
        return HouseClock.startingAt(Instant.parse(when), hands -> work.get());
    }
}
