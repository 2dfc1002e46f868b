package io.tanxin.communication.week;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Posts what a week says to whom; what is in the letters is decided when they are composed (M6). */
@Component
class WeekLetters {
    static final String INVITATION = "communication/week";
    static final String REMINDER = "communication/week-reminder";
    static final String OFFER = "communication/week-offer";
    static final String SWAP = "communication/week-swap";
    static final String NO_SWAP = "communication/week-no-swap";
    static final String CANCELLED = "communication/week-cancelled";

    private final Outbox outbox;
    private final Dealers dealers;

    WeekLetters(Outbox outbox, Dealers dealers) {
        this.outbox = outbox;
        this.dealers = dealers;
    }

    void invites(CommunicationWeek week, List<Guest> guests) {
        var opened = Objects.requireNonNull(week.openedAt()).toString();
        outbox.postAll(guests.stream()
                .flatMap(guest -> readers(guest.dealer()).stream()
                        .map(reader -> letter(INVITATION, guest, guest.key().value(), reader, opened, 0)))
                .toList());
    }

    /** Each offer by itself. */
    void offers(Guest guest) {
        for (var reader : readers(guest.dealer())) {
            outbox.post(letter(OFFER, guest, guest.key().value(), reader, "", guest.offers()));
        }
    }

    void asksToSwap(Swap swap, Guest asked) {
        for (var reader : readers(asked.dealer())) {
            outbox.post(letter(SWAP, asked, swap.key().value(), reader, "", 0));
        }
    }

    void noSwap(Swap swap, Guest asking) {
        outbox.post(new Letter(
                swap.askedBy(), NO_SWAP, swap.key().value(), "", 0, Map.of(), asking.dealer(), asking.manager(), null));
    }

    /** To who has no talk to be called off. */
    void cancels(List<Guest> guests) {
        outbox.postAll(guests.stream()
                .flatMap(guest -> readers(guest.dealer()).stream()
                        .map(reader -> letter(CANCELLED, guest, guest.key().value(), reader, "", 0)))
                .toList());
    }

    /** The first contact, and those who are invited by choice. */
    List<ContactPerson> readers(DealerId dealer) {
        return dealers.contacts(dealer).stream()
                .filter(contact -> contact.first() || contact.invited())
                .toList();
    }

    private static Letter letter(
            String kind, Guest guest, long subject, ContactPerson reader, String occurrence, int version) {
        return new Letter(
                reader.id(), kind, subject, occurrence, version, Map.of(), guest.dealer(), guest.manager(), null);
    }
}
