package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Placed;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone brings: days come near and are invited, the days ahead are laid further, and when a country changes its clocks,
 * the instants follow the hour on the wall. Several nodes may walk it at once: each step holds its row, and a date is unique.
 */
@Component
public class SeriesRound {
    private static final Logger log = LoggerFactory.getLogger(SeriesRound.class);
    private static final int PAGE = 200;

    // laid further once so much of the two years is used up, not every day a little
    private static final int SLACK_DAYS = 60;

    private final AllSeries series;
    private final SeriesBook book;
    private final SeriesRows rows;
    private final DueInvitations due;
    private final SeriesDays days;
    private final JdbcClient db;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeriesRound(
            AllSeries series,
            SeriesBook book,
            SeriesRows rows,
            DueInvitations due,
            SeriesDays days,
            JdbcClient db,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.series = series;
        this.book = book;
        this.rows = rows;
        this.due = due;
        this.days = days;
        this.db = db;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round, now, on this thread and by this thread's clock. */
    public void round() {
        actors.runAs("series", () -> {
            reckonAnew(SeriesBook.zoneRules());
            extend();
            invite();
        });
    }

    private void invite() {
        for (var page = due.near(PAGE); !page.isEmpty(); page = due.near(PAGE)) {
            if (page.stream().filter(this::invited).count() == 0) break;
        }
        long behind = 0;
        for (var page = due.next(behind, PAGE); !page.isEmpty(); page = due.next(behind, PAGE)) {
            page.forEach(next -> invited(next.day()));
            behind = page.getLast().series();
        }
    }

    private boolean invited(DayId day) {
        return Boolean.TRUE.equals(alone("invited", day.value(), () -> days.invite(day)));
    }

    private void extend() {
        var edge = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plus(SeriesBook.AHEAD)
                .minusDays(SLACK_DAYS);
        long behind = 0;
        for (var page = toLay(edge, behind); !page.isEmpty(); page = toLay(edge, behind)) {
            page.forEach(id -> alone("laid further", id, () -> lay(new SeriesId(id), edge)));
            behind = page.getLast();
        }
    }

    private List<Long> toLay(LocalDate edge, long behind) {
        return db.sql("""
                select id from communication_series
                 where state = 'ACTIVE' and laid_until < :edge and id > :behind order by id limit :page
                """)
                .param("edge", edge)
                .param("behind", behind)
                .param("page", PAGE)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private boolean lay(SeriesId id, LocalDate edge) {
        // the others wait here, and find that it is done
        db.sql("select id from communication_series where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .single();
        var one = series.findById(id).orElseThrow();
        if (one.state() != CommunicationSeries.State.ACTIVE || !one.laidUntil().isBefore(edge)) return false;
        var until = book.extend(id, one, rows.countries(List.of(id)).getOrDefault(id, List.of()));
        series.save(one.laid(until));
        return true;
    }

    private void reckonAnew(String rules) {
        for (var page = byOtherRules(rules); !page.isEmpty(); page = byOtherRules(rules)) {
            if (page.stream()
                            .filter(id -> Boolean.TRUE.equals(
                                    alone("reckoned anew", id, () -> reckon(new SeriesId(id), rules))))
                            .count()
                    == 0) break;
        }
    }

    private List<Long> byOtherRules(String rules) {
        return db.sql("select id from communication_series where zone_rules <> :rules order by id limit :page")
                .param("rules", rules)
                .param("page", PAGE)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private record Local(
            DayId day,
            LocalDate date,
            Placed placed,
            LocalDateTime local,
            Instant at,
            int minutes,
            ZoneId zone,
            DayWay way,
            @Nullable String place) {}

    private boolean reckon(SeriesId id, String rules) {
        db.sql("""
                select id, series_date, placed, starts_local, starts_at, minutes, zone, way, place from communication_day
                 where series_id = :series and starts_at > :now and state in ('PLANNED', 'SCHEDULED')
                """)
                .param("series", id.value())
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> new Local(
                        new DayId(row.getLong("id")),
                        row.getObject("series_date", LocalDate.class),
                        Placed.valueOf(row.getString("placed")),
                        row.getObject("starts_local", LocalDateTime.class),
                        Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                        row.getInt("minutes"),
                        ZoneId.of(row.getString("zone")),
                        DayWay.valueOf(row.getString("way")),
                        row.getString("place")))
                .list()
                .forEach(day -> {
                    var to = Schedule.at(day.local(), day.zone(), day.minutes(), day.way(), day.place());
                    if (to.startsAt().equals(day.at())) return;
                    days.follow(day.day(), to, new SeriesDay(id, day.date(), day.placed(), day.local()));
                });
        return db.sql("update communication_series set zone_rules = :rules where id = :id and zone_rules <> :rules")
                        .param("rules", rules)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private interface Step {
        boolean done();
    }

    /** In a transaction of its own: one that fails, or that another node was quicker with, stops no other. */
    private @Nullable Boolean alone(String what, long which, Step step) {
        try {
            return transaction.execute(status -> step.done());
        } catch (ConcurrencyFailureException quicker) {
            return false;
        } catch (RuntimeException failed) {
            log.error("{} could not be {}; it is tried again in the next round", which, what, failed);
            return false;
        }
    }
}
