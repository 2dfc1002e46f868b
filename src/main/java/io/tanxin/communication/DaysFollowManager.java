package io.tanxin.communication;

import io.tanxin.dealers.DealerAssigned;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dealer goes to another account manager, and its single days to come with it (those of a series go with their series): in the
 * assignment's own transaction, and those who were invited read whom they meet now. A round stays its caller's, and what is in confidence nobody inherits.
 */
@Component
@Transactional
class DaysFollowManager {
    private final JdbcClient db;
    private final SeriesDays days;
    private final Actors actors;
    private final Clock clock;

    DaysFollowManager(JdbcClient db, SeriesDays days, Actors actors, Clock clock) {
        this.db = db;
        this.days = days;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(DealerAssigned change) {
        var from = change.from();
        var to = change.to();
        if (from == null || to == null) return;
        ahead(change.dealer().value(), from.value())
                .forEach(day -> actors.runAs("days", () -> days.organisedBy(day, to)));
    }

    private List<DayId> ahead(long dealer, long organiser) {
        return db.sql("""
                select d.id from seat s join communication_day d on d.id = s.day_id and d.series_id is null and d.organiser_id = :organiser
                 where s.dealer_id = :dealer and s.starts_at > :now and s.removed_at is null
                   and s.day_state in ('DRAFT', 'SCHEDULED') and d.kind <> 'ROUND'
                   and not exists (select 1 from seat o where o.day_id = d.id and o.dealer_id <> s.dealer_id and o.removed_at is null)
                   and %s
                 order by s.starts_at, d.id
                """.formatted(DayCircle.shared("d.id")))
                .param("organiser", organiser)
                .param("dealer", dealer)
                .param("now", Utc.of(clock.instant()))
                .query((row, n) -> new DayId(row.getLong("id")))
                .list();
    }
}
