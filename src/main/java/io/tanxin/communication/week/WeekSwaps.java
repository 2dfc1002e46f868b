package io.tanxin.communication.week;

import io.tanxin.communication.AnswerWay;
import io.tanxin.communication.SlotDays.Picker;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two dealers change places, without learning of each other: one asks, the other says yes or no, both talks move at once. */
@Service
@Transactional
public class WeekSwaps {
    private final WeekBook book;
    private final WeekAccess access;
    private final Seating seating;
    private final WeekLetters letters;
    private final CurrentActor actor;
    private final Actors actors;

    WeekSwaps(
            WeekBook book, WeekAccess access, Seating seating, WeekLetters letters, CurrentActor actor, Actors actors) {
        this.book = book;
        this.access = access;
        this.seating = seating;
        this.letters = letters;
        this.actor = actor;
        this.actors = actors;
    }

    @PreAuthorize("hasAuthority('weeks:pick')")
    public Outcome ask(GuestId id, SlotId wanted) {
        var week = book.lock(access.own(id).week());
        var guest = book.guest(id);
        var now = book.now();
        if (week.state() != WeekState.OPEN || guest.standing() != Standing.TAKEN || guest.slot() == null) {
            return Outcome.OVER;
        }
        var other = book.guests()
                .holding(wanted)
                .filter(one -> one.week().equals(guest.week()) && one.manager().equals(guest.manager()))
                .filter(one -> one.standing() == Standing.TAKEN && !one.key().equals(id));
        if (other.isEmpty()) return Outcome.GONE;
        if (!book.swaps().openOf(id).isEmpty()
                || !book.swaps().openOf(other.get().key()).isEmpty()) return Outcome.BUSY;
        var until = Stream.of(guest.slot(), wanted)
                .map(slot -> WaitingList.until(book.slots().findById(slot).orElseThrow(), now))
                .min(Instant::compareTo)
                .orElseThrow();
        if (!now.isBefore(until)) return Outcome.OVER;
        var swap = book.swaps().save(Swap.ask(guest, guest.slot(), other.get(), wanted, actor.id(), now, until));
        actors.runAs(Seating.JOB, () -> letters.asksToSwap(swap, other.get()));
        return Outcome.KEPT;
    }

    /** It was only a wish. */
    @PreAuthorize("hasAuthority('weeks:pick')")
    public void withdraw(GuestId id) {
        book.lock(access.own(id).week());
        book.swaps().openOf(id).stream()
                .filter(swap -> swap.asking().equals(id))
                .forEach(swap -> book.swaps().save(swap.in(Swap.State.WITHDRAWN)));
    }

    /** The other dealer answers, by its letter or in its portal. */
    @PreAuthorize("hasAuthority('weeks:swap')")
    public Outcome answer(SwapId id, boolean yes) {
        if (!actor.get().reaches(id.value())) throw new NotFound("swap");
        var asked = book.swaps().findById(id).orElseThrow(() -> new NotFound("swap"));
        access.requireGuest(asked.asked());
        var week = book.lock(asked.week());
        var swap = book.swaps().findById(id).orElseThrow();
        var one = book.guest(swap.asking());
        var other = book.guest(swap.asked());
        if (swap.state() != Swap.State.OPEN) return Outcome.GONE;
        if (week.state() != WeekState.OPEN || !swap.holds(one, other, book.now())) {
            book.swaps().save(swap.in(Swap.State.LAPSED));
            return Outcome.GONE;
        }
        if (!yes) {
            letters.noSwap(book.swaps().save(swap.in(Swap.State.DECLINED)), one);
            return Outcome.KEPT;
        }
        book.swaps().save(swap.in(Swap.State.AGREED));
        seating.swap(one, new Picker(swap.askedBy(), AnswerWay.LINK), other, WeekPicks.picker(actor.get()));
        return Outcome.KEPT;
    }
}
