package io.tanxin.communication.week;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a week wants of the acting person today: dealers of its own care that stay silent after the reminder, or wait for a time. */
@Repository
@Transactional(readOnly = true)
public class WeekToday {
    private static final int MOST = 10;

    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    WeekToday(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /** @param silent have not chosen, though the time for it is nearly over or past; {@code waiting} found nothing free */
    public record Open(WeekId week, String title, int silent, int waiting, Instant pickUntil) implements Serializable {}

    @PreAuthorize("hasAuthority('days:see')")
    public List<Open> open() {
        return db.sql("""
                select w.id, w.title, w.pick_until,
                       sum(g.standing = 'ASKED' and w.pick_until <= :soon) as silent, sum(g.standing = 'WAITING') as waiting
                  from communication_week w
                  join communication_week_guest g on g.week_id = w.id and g.standing in ('ASKED', 'WAITING')
                  join visible_dealer v on v.dealer_id = g.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 where w.state = 'OPEN' and w.to_day >= :today
                   and (v.because in ('MANAGER', 'STAND_IN') or g.manager_id = :viewer or w.created_by = :viewer)
                 group by w.id
                having silent > 0 or waiting > 0
                 order by w.pick_until, w.id limit :most
                """)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param(
                        "soon",
                        Utc.of(visible.today()
                                .atStartOfDay(actor.get().zone())
                                .plus(WeekReminders.BEFORE)
                                .toInstant()))
                .param("most", MOST)
                .query((row, n) -> new Open(
                        new WeekId(row.getLong("id")),
                        row.getString("title"),
                        row.getInt("silent"),
                        row.getInt("waiting"),
                        Utc.instant(row.getObject("pick_until", LocalDateTime.class))))
                .list();
    }
}
