package io.tanxin.communication;

import io.tanxin.dealers.Dealers;
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
        closer.note(day);
        for (var seat : seats.of(day.key())) {
            if (anew) {
                for (var old : invitations.of(seat.key())) invitations.save(old.removed(day.changedAt()));
            }
            if (day.state() == DayState.SCHEDULED) ask(day, seat);
            settle(day, seat);
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

    void keepSeats(CommunicationDay day) {
        for (var seat : seats.of(day.key())) settle(day, seat);
    }

    /** The first contact and those invited by choice; each once. */
    private void ask(CommunicationDay day, Seat seat) {
        var asked = invitations.of(seat.key());
        for (var contact : dealers.contacts(seat.dealer())) {
            if (!contact.first() && !contact.invited()) continue;
            var invitation = asked.stream()
                    .filter(i -> i.person().equals(contact.id()))
                    .findFirst()
                    .orElseGet(
                            () -> invitations.save(Invitation.to(seat, contact.id(), day.sequence(), day.changedAt())));
            letters.asks(day, seat, invitation);
        }
    }

    private void settle(CommunicationDay day, Seat seat) {
        seats.save(seat.following(day, invitations.of(seat.key())));
    }
}
