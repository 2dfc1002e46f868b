package io.tanxin.communication.week;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which slots of a manager can be had: nobody holds them, and no other talk of the manager has come to lie there meanwhile. */
@Component
class FreeSlots {
    private final JdbcClient db;
    private final WeekBook book;

    FreeSlots(JdbcClient db, WeekBook book) {
        this.db = db;
        this.book = book;
    }

    /** From {@code after} on, the earliest first. */
    List<Slot> of(WeekId week, UserId manager, Instant after) {
        var ids = db.sql("""
                select s.id from communication_week_slot s
                 where s.week_id = :week and s.manager_id = :manager and s.starts_at > :after and not s.withdrawn
                   and not exists (select 1 from communication_week_guest g where g.slot_id = s.id)
                   and not exists (select 1 from communication_day d
                                    where d.organiser_id = s.manager_id and d.state in ('DRAFT', 'PLANNED', 'SCHEDULED')
                                      and d.starts_at > date_sub(s.starts_at, interval 600 minute)
                                      and d.starts_at < date_add(s.starts_at, interval s.minutes minute)
                                      and date_add(d.starts_at, interval d.minutes minute) > s.starts_at)
                 order by s.starts_at, s.id
                """)
                .param("week", week.value())
                .param("manager", manager.value())
                .param("after", Utc.of(after))
                .query((row, n) -> new SlotId(row.getLong("id")))
                .list();
        if (ids.isEmpty()) return List.of();
        return book.slots().of(week).stream()
                .filter(slot -> ids.contains(slot.key()))
                .toList();
    }
}
