package io.tanxin.communication.series;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.Finding.Overlap;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesId;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organiser has already at the times that are wanted, and where those meet each other. */
@Component
class Clashes {
    private static final Duration LONGEST = Duration.ofMinutes(Schedule.LONGEST);
    private static final int MOST = 20_000;

    private final JdbcClient db;
    private final DealerAccess dealers;
    private final CurrentActor actor;

    Clashes(JdbcClient db, DealerAccess dealers, CurrentActor actor) {
        this.db = db;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** @param name of whom it is wanted for */
    record Wanted(int draft, int day, Instant from, Instant to, String name) {}

    private record Taken(
            Instant from,
            Instant to,
            @Nullable DayId day,
            @Nullable Wanted wanted) {}

    /** The first thing in the way of each that has one. @param except the series that is about to be changed */
    Map<Wanted, Overlap> of(UserId organiser, List<Wanted> all, @Nullable SeriesId except) {
        if (all.isEmpty()) return Map.of();
        var taken = new ArrayList<>(busy(organiser, all, except));
        all.forEach(one -> taken.add(new Taken(one.from(), one.to(), null, one)));
        taken.sort(Comparator.comparing(Taken::from).thenComparing(one -> one.wanted() != null));
        var met = new HashMap<Wanted, Taken>();
        for (int n = 0; n < taken.size(); n++) {
            var later = taken.get(n);
            for (int before = n - 1; before >= 0; before--) {
                var earlier = taken.get(before);
                if (!earlier.from().plus(LONGEST).isAfter(later.from())) break;
                if (!earlier.to().isAfter(later.from())) continue;
                if (later.wanted() != null) met.putIfAbsent(later.wanted(), earlier);
                else if (earlier.wanted() != null) met.putIfAbsent(earlier.wanted(), later);
            }
        }
        var names = names(met.values());
        var found = new HashMap<Wanted, Overlap>();
        met.forEach((one, with) -> found.put(
                one,
                new Overlap(
                        with.day(),
                        with.wanted() == null
                                ? names.getOrDefault(with.day(), "")
                                : with.wanted().name(),
                        with.from(),
                        (int) Duration.between(with.from(), with.to()).toMinutes())));
        return found;
    }

    private List<Taken> busy(UserId organiser, List<Wanted> all, @Nullable SeriesId except) {
        var first = all.stream().map(Wanted::from).min(Instant::compareTo).orElseThrow();
        var last = all.stream().map(Wanted::to).max(Instant::compareTo).orElseThrow();
        return db.sql("""
                select id, starts_at, minutes from communication_day
                 where organiser_id = :organiser and starts_at > :from and starts_at < :to
                   and state in ('DRAFT', 'PLANNED', 'SCHEDULED') and coalesce(series_id, 0) <> :except and %s
                 order by starts_at, id limit :most
                """.formatted(DayCircle.known("communication_day.id")))
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .param("organiser", organiser.value())
                .param("from", Utc.of(first.minus(LONGEST)))
                .param("to", Utc.of(last))
                .param("except", except == null ? -1 : except.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var at = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
                    return new Taken(
                            at, at.plus(Duration.ofMinutes(row.getInt("minutes"))), new DayId(row.getLong("id")), null);
                })
                .list();
    }

    /** Of those dealers that the acting person may see. */
    private Map<DayId, String> names(Collection<Taken> met) {
        var days = new ArrayList<Long>();
        for (var one : met) {
            var day = one.day();
            if (day != null) days.add(day.value());
        }
        var names = new HashMap<DayId, String>();
        if (days.isEmpty()) return names;
        db.sql("""
                select s.day_id, group_concat(e.name order by s.id separator ', ') as names from seat s
                  join dealer e on e.id = s.dealer_id
                  join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 where s.day_id in (:days) and s.removed_at is null group by s.day_id
                """)
                .param("days", days)
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .query(row -> {
                    names.put(new DayId(row.getLong("day_id")), row.getString("names"));
                });
        return names;
    }
}
