package io.tanxin.communication;

import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a day's seats and invitations in step with the day, and has the letters posted. */
@Component
class InvitationDesk {
    private final Seats seats;
    private final Invitations invitations;
    private final Dealers dealers;
    private final DayLetters letters;
    private final BroughtCloser closer;

    InvitationDesk(Seats seats, Invitations invitations, Dealers dealers, DayLetters letters, BroughtCloser closer) {
        this.seats = seats;
        this.invitations = invitations;
        this.dealers = dealers;
        this.letters = letters;
        this.closer = closer;
    }

    /** @param anew the time is another: earlier answers no longer count, and everybody is asked again */
    void follow(CommunicationDay day, boolean anew) {
        follow(day, seats.of(day.key()), anew);
    }

    /** @param seats the day's, as they are */
    void follow(CommunicationDay day, List<Seat> seats, boolean anew) {
        closer.note(day);
        for (var seat : seats) {
            var asked = invitations.of(seat.key());
            if (anew) {
                for (var old : asked) invitations.save(old.removed(day.changedAt()));
                asked = List.of();
            }
            settle(day, seat, day.state() == DayState.SCHEDULED ? ask(day, seat, asked) : asked);
        }
    }

    void callOff(CommunicationDay day) {
        for (var seat : seats.of(day.key())) {
            for (var invitation : invitations.of(seat.key())) {
                // who said no has it out of the calendar; who has heard of no day is found out when the word would go
                if (invitation.answer() != Answer.NOT_COMING) letters.callsOff(day, seat, invitation);
            }
            settle(day, seat);
        }
    }

    /** Those asked by the change step back, those it removed hold again. */
    void restore(CommunicationDay restored, CommunicationDay undone) {
        closer.note(restored);
        var heard = restored.changedAt().isBefore(undone.changedAt());
        for (var seat : seats.of(restored.key())) {
            for (var invitation : invitations.everOf(seat.key())) {
                if (undone.changedAt().equals(invitation.removedAt())) invitations.save(invitation.restored());
                else if (invitation.isCurrent() && undone.changedAt().equals(invitation.invitedAt())) {
                    invitations.save(invitation.removed(undone.changedAt().plusNanos(1000)));
                }
            }
            if (!heard) {
                for (var invitation : invitations.of(seat.key())) letters.asks(restored, seat, invitation);
            }
            settle(restored, seat);
        }
    }

    /** @return the dealers that have one */
    List<DealerId> keepSeats(CommunicationDay day) {
        var kept = seats.of(day.key());
        for (var seat : kept) settle(day, seat);
        return kept.stream().map(Seat::dealer).toList();
    }

    /** The first contact and those invited by choice; each once. @return all who are asked now */
    private List<Invitation> ask(CommunicationDay day, Seat seat, List<Invitation> asked) {
        var all = new ArrayList<>(asked);
        for (var contact : dealers.contacts(seat.dealer())) {
            if (!contact.first() && !contact.invited()) continue;
            var invitation = asked.stream()
                    .filter(i -> i.person().equals(contact.id()))
                    .findFirst()
                    .orElseGet(() -> {
                        var fresh = invitations.save(Invitation.to(seat, contact.id(), day));
                        all.add(fresh);
                        return fresh;
                    });
            letters.asks(day, seat, invitation);
        }
        return all;
    }

    private void settle(CommunicationDay day, Seat seat) {
        settle(day, seat, invitations.of(seat.key()));
    }

    private void settle(CommunicationDay day, Seat seat, List<Invitation> asked) {
        seats.save(seat.following(day, asked));
    }
}
