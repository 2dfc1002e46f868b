package io.tanxin.communication.week;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which slots of a manager can be had: nobody holds them, and no other talk of the manager has come to lie there meanwhile. */
@Component
class FreeSlots {
    /** Of a talk. */
    private static final Duration LONGEST = Duration.ofHours(10);

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
                """)
                .param("week", week.value())
                .param("manager", manager.value())
                .param("after", Utc.of(after))
                .query((row, n) -> new SlotId(row.getLong("id")))
                .set();
        if (ids.isEmpty()) return List.of();
        var unheld = book.slots().of(week).stream()
                .filter(slot -> ids.contains(slot.key()))
                .toList();
        var talks = talks(manager, unheld);
        return unheld.stream()
                .filter(slot -> talks.stream().noneMatch(talk -> talk.meets(slot)))
                .toList();
    }

    private record Talk(Instant from, Instant to) {
        boolean meets(Slot slot) {
            return from.isBefore(slot.endsAt()) && to.isAfter(slot.startsAt());
        }
    }

    /** Asked for between two moments: held against each slot, the manager's days of years would be read for each. */
    private List<Talk> talks(UserId manager, List<Slot> slots) {
        var from = slots.getFirst().startsAt();
        var to = slots.stream().map(Slot::endsAt).max(Comparator.naturalOrder()).orElse(from);
        return db.sql("""
                select starts_at, minutes from communication_day
                 where organiser_id = :manager and state in ('DRAFT', 'PLANNED', 'SCHEDULED')
                   and starts_at > :from and starts_at < :to
                """)
                .param("manager", manager.value())
                .param("from", Utc.of(from.minus(LONGEST)))
                .param("to", Utc.of(to))
                .query((row, n) -> {
                    var at = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
                    return new Talk(at, at.plus(Duration.ofMinutes(row.getInt("minutes"))));
                })
                .list();
    }
}
