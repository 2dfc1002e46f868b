package io.tanxin.communication;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a communication week does with days: a slot that is taken is a day like any other, one event with one UID (M20). Who may
 * take it has been asked by the week; here only the house itself acts.
 */
@Service
@Transactional
public class SlotDays {
    /** To be reminded of a week is to be reminded of its talk (M11). */
    public static final LetterTopic REMINDERS = DayLetters.REMINDERS;

    /** Who picked, and how: the answer is given with it. */
    public record Picker(UserId person, AnswerWay way) {}

    private final Days days;
    private final Seats seats;
    private final Invitations invitations;
    private final InvitationDesk desk;
    private final DayInviting inviting;
    private final DayLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlotDays(
            Days days,
            Seats seats,
            Invitations invitations,
            InvitationDesk desk,
            DayInviting inviting,
            DayLetters letters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.seats = seats;
        this.invitations = invitations;
        this.desk = desk;
        this.inviting = inviting;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param picker null: somebody of the company put the dealer there, and its people are asked as for any day */
    @PreAuthorize("hasAuthority('weeks:keep')")
    public DayId take(DealerId dealer, UserId organiser, String title, Schedule at, @Nullable Picker picker) {
        var day = days.save(CommunicationDay.draft(DayKind.WEEK, title, at, false, null, organiser, now()));
        seats.save(Seat.at(day, dealer));
        audit.record("day.planned", "day", day.key().value(), dealer, Map.of());
        var sent = inviting.send(day, now());
        agreed(sent, picker);
        return sent.key();
    }

    /** Another slot: the same event at another time (M19). */
    @PreAuthorize("hasAuthority('weeks:keep')")
    public void move(DayId id, Schedule to, @Nullable Picker picker) {
        var day = days.findById(id).orElseThrow();
        if (day.state() != DayState.SCHEDULED || day.schedule().equals(to)) return;
        var moved = days.save(day.moved(to, now()));
        desk.follow(moved, true);
        agreed(moved, picker);
        audit.record(
                "day.moved",
                "day",
                id.value(),
                null,
                Map.of("from", day.startsAt().toString(), "to", moved.startsAt().toString()));
        events.publishEvent(new DayMoved(id, dealersOf(id)));
    }

    /** The dealer does not want it any more: out of every calendar, and the organiser hears of it. */
    @PreAuthorize("hasAuthority('weeks:keep')")
    public void giveBack(DayId id, @Nullable Picker picker) {
        var day = days.findById(id).orElseThrow();
        if (day.state() != DayState.SCHEDULED) return;
        var cancelled = days.save(day.cancelled(null, now()));
        desk.callOff(cancelled);
        if (picker != null) {
            for (var seat : seats.of(id))
                answer(cancelled, seat, invitations.of(seat.key()), Answer.NOT_COMING, picker);
            letters.tellsOrganiser(cancelled, now());
        }
        audit.record("day.cancelled", "day", id.value(), null, Map.of());
        events.publishEvent(new DayCancelled(id, dealersOf(id)));
    }

    /** Whoever picked has said yes; the dealer's other people are asked as for any day. */
    private void agreed(CommunicationDay day, @Nullable Picker picker) {
        if (picker == null) return;
        for (var seat : seats.of(day.key())) {
            var asked = invitations.of(seat.key());
            var own = asked.stream()
                    .filter(one -> one.person().equals(picker.person()))
                    .findFirst()
                    .or(() -> asked.stream().findFirst());
            own.ifPresent(one -> answer(day, seat, List.of(one), Answer.COMING, picker));
        }
    }

    private void answer(CommunicationDay day, Seat seat, List<Invitation> of, Answer answer, Picker picker) {
        for (var one : of) {
            invitations.save(one.answered(AnswerDraft.of(answer), picker.person(), picker.way(), now(), now()));
        }
        seats.save(seat.following(day, invitations.of(seat.key())));
    }

    private List<DealerId> dealersOf(DayId id) {
        return seats.of(id).stream().map(Seat::dealer).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
