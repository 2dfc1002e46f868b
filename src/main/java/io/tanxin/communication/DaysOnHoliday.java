package io.tanxin.communication;

import io.tanxin.calendar.HolidaysChanged;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.calendar.WorkingDays.Holiday;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned days that a change of the holidays has turned into holidays: shown to whoever looks after them, never moved, and a series
 * invites nobody to them until it is decided (M25). What was planned on a holiday knowingly is not meant.
 */
@Service
@Transactional
public class DaysOnHoliday {
    /** So many are shown one by one. */
    public static final int MOST = 20;

    /** So long before, what is only planned is asked about: a new year's holidays fall on many days that are far away. */
    private static final Duration NEAR = Duration.ofDays(60);

    private final JdbcClient db;
    private final DayRows rows;
    private final DayAccess access;
    private final DealerAccess visible;
    private final WorkingDays workingDays;
    private final CurrentActor actor;
    private final Clock clock;

    DaysOnHoliday(
            JdbcClient db,
            DayRows rows,
            DayAccess access,
            DealerAccess visible,
            WorkingDays workingDays,
            CurrentActor actor,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.access = access;
        this.visible = visible;
        this.workingDays = workingDays;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param nearest working day, to be proposed */
    public record Found(
            DayRow day, LocalDate date, @Nullable Holiday holiday, LocalDate nearest) implements Serializable {

        /** There, at its time on the wall. */
        public Schedule to() {
            var at = nearest.atTime(day.schedule().local().toLocalTime());
            return Schedule.at(at, day.zone(), day.minutes(), day.way(), day.place());
        }
    }

    /** In the change's own transaction, so that none is missed. */
    @EventListener
    void changed(HolidaysChanged change) {
        for (var zone : zones(change.country())) {
            for (var run : Run.of(change.works()))
                db.sql("""
                    delete h from day_on_holiday h
                      join seat s on s.day_id = h.day_id join dealer e on e.id = s.dealer_id and e.zone = :zone
                     where h.country = :country and h.starts_at >= :from and h.starts_at < :to
                    """).params(params(change, zone, run)).update();
            for (var run : Run.of(change.rests())) {
                db.sql("""
                        insert into day_on_holiday (day_id, starts_at, country, found_at, kept_at)
                        select distinct s.day_id, s.starts_at, :country, :now, null %s
                        on duplicate key update starts_at = values(starts_at), country = values(country),
                                                found_at = values(found_at), kept_at = null
                        """.formatted(PLANNED)).params(params(change, zone, run)).update();
            }
        }
    }

    /** So many planned days would fall on a holiday. */
    @PreAuthorize("hasAuthority('holidays:edit')")
    @Transactional(readOnly = true)
    public int wouldFall(HolidaysChanged change) {
        var found = 0;
        for (var zone : zones(change.country())) {
            for (var run : Run.of(change.rests())) {
                found += db.sql("select count(distinct s.day_id) " + PLANNED + " and " + DayCircle.shared("s.day_id"))
                        .params(params(change, zone, run))
                        .query(Integer.class)
                        .single();
            }
        }
        return found;
    }

    /** Not decided about, and to come. */
    private static final String UNDECIDED = """
            from day_on_holiday h
              join communication_day d on d.id = h.day_id and d.starts_at = h.starts_at
             where h.kept_at is null and h.starts_at > :now and d.state not in ('CLOSED', 'CANCELLED')
               and exists (select 1 from seat s
                      join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                           and :today between v.from_day and v.to_day
                     where s.day_id = h.day_id and s.removed_at is null and %s and %%s)
            """.formatted(DayCircle.readable("s.day_id"));

    private static final String MINE = "(v.because in ('MANAGER', 'STAND_IN') or d.organiser_id = :viewer)";

    /** Of the acting person's own days and dealers in its care; the nearest first. */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public List<Found> mine() {
        return found(asked(
                        "select h.day_id, h.country " + UNDECIDED.formatted(MINE)
                                + " and (d.state <> 'PLANNED' or h.starts_at < :near) order by h.starts_at, h.day_id limit :limit")
                .param("near", Utc.of(clock.instant().plus(NEAR)))
                .param("limit", MOST));
    }

    /** Who decides about a day decides for all who come. */
    private static final String WHOLE = """
            true) and (d.organiser_id = :viewer or not exists (select 1 from seat o
                         where o.day_id = h.day_id and o.removed_at is null
                           and not exists (select 1 from visible_dealer w
                                            where w.dealer_id = o.dealer_id and w.viewer_id = :viewer
                                              and :today between w.from_day and w.to_day))
            """;

    /** All that the acting person may decide about, those far away too; a director's whole network. By key. */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public List<Found> rows(DayRow.@Nullable Key after, int skip, int limit) {
        return found(asked("select h.day_id, h.country " + UNDECIDED.formatted(WHOLE)
                        + " and h.starts_at >= :at and (h.starts_at > :at or h.day_id > :id)"
                        + " order by h.starts_at, h.day_id limit :limit offset :skip")
                .param("at", Utc.of(after == null ? clock.instant() : after.startsAt()))
                .param("id", after == null ? 0 : after.id().value())
                .param("skip", skip)
                .param("limit", limit));
    }

    /** At most {@code most} are counted. */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public int count(int most) {
        return asked("select count(*) from (select 1 " + UNDECIDED.formatted(WHOLE) + " limit :limit) some")
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    private StatementSpec asked(String sql) {
        return db.sql(sql)
                .param("now", Utc.of(clock.instant()))
                .param("viewer", actor.id().value())
                .param("today", visible.today());
    }

    private List<Found> found(StatementSpec asked) {
        record Hit(long day, String country) {}
        var hits = asked.query((row, n) -> new Hit(row.getLong("day_id"), row.getString("country")))
                .list();
        var countries = new HashMap<Long, String>();
        hits.forEach(hit -> countries.put(hit.day(), hit.country()));
        return rows.of(hits.stream().map(Hit::day).toList()).stream()
                .map(day -> found(day, countries.getOrDefault(day.id().value(), "")))
                .toList();
    }

    /** This one, as long as nobody has decided about it. */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public Optional<Found> of(DayId day) {
        access.require(day);
        return undecided(day)
                .flatMap(country ->
                        rows.of(List.of(day.value())).stream().findFirst().map(row -> found(row, country)));
    }

    /** Nobody is invited to it meanwhile. */
    boolean isUndecided(DayId day) {
        return undecided(day).isPresent();
    }

    /** In whose holidays. */
    private Optional<String> undecided(DayId day) {
        return db.sql("""
                select h.country from day_on_holiday h join communication_day d on d.id = h.day_id and d.starts_at = h.starts_at
                 where h.day_id = :day and h.kept_at is null and h.starts_at > :now
                   and d.state in ('DRAFT', 'PLANNED', 'SCHEDULED')
                """)
                .param("day", day.value())
                .param("now", Utc.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** It takes place all the same. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void keep(DayId day) {
        access.requireWhole(day);
        kept(day, clock.instant());
    }

    @PreAuthorize("hasAuthority('days:plan')")
    public void undoKeep(DayId day) {
        access.requireWhole(day);
        kept(day, null);
    }

    private void kept(DayId day, @Nullable Instant at) {
        db.sql("update day_on_holiday set kept_at = :at where day_id = :day")
                .param("at", at == null ? null : Utc.of(at))
                .param("day", day.value())
                .update();
    }

    private static final String PLANNED = """
            from seat s join dealer e on e.id = s.dealer_id and e.country = :country and e.zone = :zone
             where s.shelf in (0, 1) and s.starts_at >= :from and s.starts_at < :to and s.starts_at > :now
               and s.day_state not in ('CLOSED', 'CANCELLED') and s.removed_at is null
            """;

    private Found found(DayRow day, String country) {
        var date = LocalDate.ofInstant(day.startsAt(), day.zone());
        var tomorrow = LocalDate.ofInstant(clock.instant(), day.zone()).plusDays(1);
        return new Found(
                day,
                date,
                workingDays.holiday(date, country).orElse(null),
                workingDays.nearest(date, country, tomorrow));
    }

    private List<ZoneId> zones(String country) {
        return db.sql("select distinct zone from dealer where country = :country")
                .param("country", country)
                .query((row, n) -> ZoneId.of(row.getString("zone")))
                .list();
    }

    private Map<String, Object> params(HolidaysChanged change, ZoneId zone, Run run) {
        return Map.of(
                "country", change.country(),
                "zone", zone.getId(),
                "from", Utc.of(run.first().atStartOfDay(zone).toInstant()),
                "to", Utc.of(run.last().plusDays(1).atStartOfDay(zone).toInstant()),
                "now", Utc.of(clock.instant()));
    }
}
