package io.tanxin.communication.week;

import io.tanxin.communication.DayId;
import io.tanxin.communication.SlotAgain;
import io.tanxin.communication.SlotKeeper;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A talk that was called off and takes place after all stands in its week again, if nobody has its time by now. */
@Component
class SlotReturns implements SlotKeeper {
    private final JdbcClient db;
    private final WeekBook book;
    private final WaitingList waiting;
    private final Actors actors;
    private final AuditTrail audit;

    SlotReturns(JdbcClient db, WeekBook book, WaitingList waiting, Actors actors, AuditTrail audit) {
        this.db = db;
        this.book = book;
        this.waiting = waiting;
        this.actors = actors;
        this.audit = audit;
    }

    @Override
    public SlotAgain takeUp(DayId day, DealerId dealer, Instant at) {
        if (isHeld(day)) return SlotAgain.NONE;
        var chance = chances(dealer, at).stream().findFirst();
        return chance.map(one -> takeUp(day, one)).orElse(SlotAgain.OUTSIDE);
    }

    /** The round has not taken its place from it yet. */
    private boolean isHeld(DayId day) {
        var guest = book.guests().meeting(day);
        if (guest.isEmpty()) return false;
        book.lock(guest.get().week());
        return day.equals(book.guest(guest.get().key()).day());
    }

    private record Chance(
            WeekId week, GuestId guest, @Nullable SlotId slot) {}

    private SlotAgain takeUp(DayId day, Chance chance) {
        var week = book.lock(chance.week());
        var guest = book.guest(chance.guest());
        if (week.state() == WeekState.CANCELLED) return SlotAgain.OVER;
        if (guest.standing() == Standing.TAKEN) return SlotAgain.ELSEWHERE;
        if (chance.slot() == null) return SlotAgain.OUTSIDE;
        var slot = book.slots().findById(chance.slot()).orElseThrow();
        var holder = book.guests().holding(slot.key());
        if (holder.filter(other -> !other.key().equals(guest.key())).isPresent()) return SlotAgain.ANOTHERS;
        book.slots().save(slot.withdrawn(false));
        book.guests().save(guest.taken(slot.key(), day));
        audit.record("week.picked", "week", week.key().value(), guest.dealer(), Map.of());
        // what was kept for this dealer, if anything was, is another's now
        if (guest.standing() == Standing.OFFERED) actors.runAs(Seating.JOB, () -> waiting.offer(week, guest.manager()));
        return SlotAgain.BACK;
    }

    /** Weeks around that moment to which the dealer is asked; one that has a time just then before one that has none. */
    private List<Chance> chances(DealerId dealer, Instant at) {
        return db.sql("""
                select g.week_id, g.id, s.id as slot from communication_week_guest g
                  join communication_week w on w.id = g.week_id and w.state <> 'DRAFT'
                       and date(:at) between date_sub(w.from_day, interval 1 day) and date_add(w.to_day, interval 1 day)
                  left join communication_week_slot s on s.week_id = g.week_id and s.manager_id = g.manager_id
                                                     and s.starts_at = :at
                 where g.dealer_id = :dealer
                 order by s.id is null, w.state = 'CANCELLED', w.id desc
                """)
                .param("dealer", dealer.value())
                .param("at", Utc.of(at))
                .query((row, n) -> new Chance(
                        new WeekId(row.getLong("week_id")),
                        new GuestId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("slot", Long.class))
                                .map(SlotId::new)
                                .orElse(null)))
                .list();
    }
}
