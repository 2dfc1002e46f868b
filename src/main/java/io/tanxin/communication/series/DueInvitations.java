package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which planned days are near enough for their people to be asked (M20): within the lead time of their dealer's policy, and of each
 * series the next one at once; one that goes on another waits until that one has come to its end. A dealer that has left us is not
 * asked. What a change of the holidays has turned into a day off waits until somebody has decided (M25).
 */
@Component
class DueInvitations {
    private static final String DECIDED = """
            not exists (select 1 from day_on_holiday h
                         where h.day_id = d.id and h.starts_at = d.starts_at and h.kept_at is null)
            """;

    /** Further ahead nobody is invited, whatever suits a dealer. */
    private static final String LATEST = """
            (select date_add(:now, interval max(invite_lead_days) day) from nurture_policy_in_force
              where date(:now) between from_day and to_day)
            """;

    private final JdbcClient db;
    private final Clock clock;

    DueInvitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of these series, all that are due. */
    Set<DayId> of(Collection<SeriesId> series) {
        if (series.isEmpty()) return Set.of();
        var ids = series.stream().map(SeriesId::value).toList();
        var due = new LinkedHashSet<DayId>();
        next("s.id in (:series)", ids, 0, ids.size()).forEach(next -> due.add(next.day()));
        due.addAll(near("communication_day d", "d.series_id in (:series)", ids, 1000));
        return due;
    }

    /** Of all series, so many. What lies in a time is found by its seats. */
    List<DayId> near(int limit) {
        return near("""
                (select distinct f.day_id from seat f
                  where f.shelf = 0 and f.day_state = 'PLANNED' and f.removed_at is null and f.starts_at > :now and f.starts_at <= %s) soon
                  join communication_day d on d.id = soon.day_id
                """.formatted(LATEST), "true", List.of(0L), limit);
    }

    record Next(long series, DayId day) {}

    /** The next days of series behind this one in which nothing to come is invited. */
    List<Next> next(long after, int limit) {
        return next("s.id > :after", List.of(0L), after, limit);
    }

    private List<DayId> near(String days, String which, List<Long> series, int limit) {
        var now = clock.instant();
        return db.sql("""
                select d.id from %s
                  join communication_series s on s.id = d.series_id and s.state = 'ACTIVE'
                  join lateral (select max(n.invite_lead_days) as lead_days from seat t
                                  join dealer e on e.id = t.dealer_id and e.state = 'ACTIVE'
                                  join policy_of_dealer n on n.dealer_id = e.id and date(:now) between n.from_day and n.to_day
                                 where t.day_id = d.id and t.removed_at is null) p
                    on d.starts_at <= date_add(:now, interval p.lead_days day)
                 where d.state = 'PLANNED' and d.starts_at > :now and %s and %s
                   and d.starts_at <= %s
                 order by d.starts_at, d.id limit :limit
                """.formatted(days, which, DECIDED, LATEST))
                .param("now", Utc.of(now))
                .param("series", series)
                .param("limit", limit)
                .query((row, n) -> new DayId(row.getLong("id")))
                .list();
    }

    private List<Next> next(String which, List<Long> series, long after, int limit) {
        return db.sql("""
                select s.id as series, d.id from communication_series s
                  join lateral (select t.id, t.state, t.starts_at from communication_day t
                                 where t.series_id = s.id and t.starts_at > :now and t.state in ('PLANNED', 'SCHEDULED')
                                 order by t.starts_at, t.id limit 1) d on d.state = 'PLANNED'
                 where s.state = 'ACTIVE' and %s and %s
                   and not exists (select 1 from communication_day b
                                    where b.series_id = s.follows_id and b.starts_at > :now
                                      and b.state in ('PLANNED', 'SCHEDULED'))
                   and exists (select 1 from communication_series_dealer g
                                 join dealer e on e.id = g.dealer_id and e.state = 'ACTIVE' where g.series_id = s.id)
                 order by s.id limit :limit
                """.formatted(which, DECIDED))
                .param("now", Utc.of(clock.instant()))
                .param("series", series)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Next(row.getLong("series"), new DayId(row.getLong("id"))))
                .list();
    }
}
