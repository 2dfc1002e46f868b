package io.tanxin.communication.week;

import io.tanxin.communication.AnswerWay;
import io.tanxin.communication.SlotDays.Picker;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dealer's people do in a week, by the link in their letter or in their portal: pick, change, give back, wait (C3). */
@Service
@Transactional
@PreAuthorize("hasAuthority('weeks:pick')")
public class WeekPicks {
    private final WeekBook book;
    private final WeekAccess access;
    private final FreeSlots free;
    private final Seating seating;
    private final CurrentActor actor;

    WeekPicks(WeekBook book, WeekAccess access, FreeSlots free, Seating seating, CurrentActor actor) {
        this.book = book;
        this.access = access;
        this.free = free;
        this.seating = seating;
        this.actor = actor;
    }

    /** Takes a slot, changes to another, or says yes to what is kept for the dealer. */
    public Outcome pick(GuestId id, SlotId wanted) {
        var week = book.lock(access.own(id).week());
        var guest = book.guest(id);
        if (wanted.equals(guest.slot())) {
            if (guest.standing() == Standing.TAKEN) return Outcome.KEPT;
            var kept = book.slots().findById(wanted).orElseThrow();
            if (week.state() != WeekState.OPEN || !now().isBefore(kept.startsAt())) return Outcome.OVER;
            seating.take(week, guest, kept, picker());
            return Outcome.KEPT;
        }
        if (!week.isPicking(now()) || hasBegun(guest)) return Outcome.OVER;
        var slot = free.of(week.key(), guest.manager(), now()).stream()
                .filter(one -> one.key().equals(wanted))
                .findFirst();
        if (slot.isEmpty()) return Outcome.GONE;
        seating.take(week, guest, slot.get(), picker());
        return Outcome.KEPT;
    }

    public Outcome giveBack(GuestId id) {
        var week = book.lock(access.own(id).week());
        var guest = book.guest(id);
        if (guest.standing() != Standing.TAKEN) return Outcome.KEPT;
        if (week.state() == WeekState.CANCELLED || hasBegun(guest)) return Outcome.OVER;
        seating.giveBack(week, guest, picker());
        return Outcome.KEPT;
    }

    /** All are taken: it waits for one. */
    public Outcome waitForOne(GuestId id) {
        var week = book.lock(access.own(id).week());
        var guest = book.guest(id);
        if (guest.standing() == Standing.WAITING) return Outcome.KEPT;
        if (!week.isPicking(now())) return Outcome.OVER;
        if (guest.slot() != null || !free.of(week.key(), guest.manager(), now()).isEmpty()) return Outcome.GONE;
        book.guests().save(guest.waiting(now()));
        return Outcome.KEPT;
    }

    /** Waits no longer, or does not want what is kept for it: the next one is asked. */
    public Outcome leave(GuestId id) {
        return without(id, false);
    }

    /** No time this week: nobody reminds it any more. */
    public Outcome notThisWeek(GuestId id) {
        return without(id, true);
    }

    private Outcome without(GuestId id, boolean atAll) {
        var week = book.lock(access.own(id).week());
        var guest = book.guest(id);
        if (guest.standing() == Standing.TAKEN) return Outcome.GONE;
        if (week.state() == WeekState.CANCELLED) return Outcome.OVER;
        book.guests().save(atAll ? guest.notThisWeek() : guest.free());
        if (guest.slot() != null) seating.offer(week, guest);
        return Outcome.KEPT;
    }

    private boolean hasBegun(Guest guest) {
        if (guest.standing() != Standing.TAKEN) return false;
        var slot = book.slots().findById(Objects.requireNonNull(guest.slot())).orElseThrow();
        return !now().isBefore(slot.startsAt());
    }

    private Picker picker() {
        return picker(actor.get());
    }

    static Picker picker(Actor who) {
        return new Picker(who.id(), who.kind() == Actor.Kind.LINK ? AnswerWay.LINK : AnswerWay.PORTAL);
    }

    private Instant now() {
        return book.now();
    }
}
