package io.tanxin.communication.week;

import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SlotDays;
import io.tanxin.communication.SlotDays.Picker;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a dealer into a slot and takes it out again, with the talk that comes of it and what it means for those who wait. The week is
 * locked, and who may do it has been asked: it concerns dealers that the acting person does not see, so the house itself acts.
 */
@Component
class Seating {
    static final String JOB = "weeks";

    private final WeekBook book;
    private final WaitingList waiting;
    private final SlotDays days;
    private final SeriesDays offs;
    private final Dealers dealers;
    private final Actors actors;
    private final AuditTrail audit;

    Seating(
            WeekBook book,
            WaitingList waiting,
            SlotDays days,
            SeriesDays offs,
            Dealers dealers,
            Actors actors,
            AuditTrail audit) {
        this.book = book;
        this.waiting = waiting;
        this.days = days;
        this.offs = offs;
        this.dealers = dealers;
        this.actors = actors;
        this.audit = audit;
    }

    /** Its first slot, or another than before: then it is the same talk, moved (M19). */
    void take(CommunicationWeek week, Guest guest, Slot slot, @Nullable Picker picker) {
        record("week.picked", guest);
        actors.runAs(JOB, () -> {
            var dealer = dealers.brief(guest.dealer());
            var at = slot.schedule(dealer);
            lapse(guest);
            if (guest.day() == null) {
                var day = days.take(dealer.id(), guest.manager(), week.title(), at, picker);
                book.guests().save(guest.taken(slot.key(), day));
            } else {
                book.guests().save(guest.taken(slot.key(), guest.day()));
                days.move(guest.day(), at, picker);
            }
            waiting.offer(week, guest.manager());
        });
    }

    /** The dealer gives it back. */
    void giveBack(CommunicationWeek week, Guest guest, @Nullable Picker picker) {
        record("week.given-back", guest);
        actors.runAs(JOB, () -> {
            lapse(guest);
            days.giveBack(Objects.requireNonNull(guest.day()), picker);
            book.guests().save(guest.free());
            waiting.offer(week, guest.manager());
        });
    }

    /** The company takes it back. @param reason is told to the dealer */
    void free(CommunicationWeek week, Guest guest, @Nullable String reason) {
        record("week.freed", guest);
        actors.runAs(JOB, () -> {
            lapse(guest);
            offs.callOff(Objects.requireNonNull(guest.day()), reason);
            book.guests().save(guest.free());
            waiting.offer(week, guest.manager());
        });
    }

    /** Both at once, or neither. */
    void swap(Guest one, @Nullable Picker first, Guest other, @Nullable Picker second) {
        record("week.swapped", one);
        actors.runAs(JOB, () -> {
            var ones = slot(one);
            var others = slot(other);
            lapse(one);
            lapse(other);
            var between = book.guests().save(one.between());
            book.guests().save(other.taken(ones.key(), Objects.requireNonNull(other.day())));
            book.guests().save(between.taken(others.key(), Objects.requireNonNull(one.day())));
            days.move(Objects.requireNonNull(one.day()), others.schedule(dealers.brief(one.dealer())), first);
            days.move(Objects.requireNonNull(other.day()), ones.schedule(dealers.brief(other.dealer())), second);
        });
    }

    /** Nobody holds its slot any more, or nobody keeps one for it. */
    void offer(CommunicationWeek week, Guest guest) {
        actors.runAs(JOB, () -> waiting.offer(week, guest.manager()));
    }

    private Slot slot(Guest guest) {
        return book.slots().findById(Objects.requireNonNull(guest.slot())).orElseThrow();
    }

    /** What it was asked for, or asked itself, was about a time that it no longer has. */
    private void lapse(Guest guest) {
        for (var open : book.swaps().openOf(guest.key())) book.swaps().save(open.in(Swap.State.LAPSED));
    }

    private void record(String action, Guest guest) {
        audit.record(action, "week", guest.week().value(), guest.dealer(), Map.of());
    }
}
