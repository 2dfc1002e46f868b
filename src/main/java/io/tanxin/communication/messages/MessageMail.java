package io.tanxin.communication.messages;

import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.mailbox.Arrived;
import io.tanxin.mail.mailbox.Arrived.Genuine;
import io.tanxin.mail.mailbox.Became;
import io.tanxin.mail.mailbox.MailReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a dealer's person writes by itself is for the dealer's manager. What a machine writes is not, nor what strangers write. */
@Component
class MessageMail implements MailReader {
    private final People people;
    private final Outbox outbox;
    private final MessageRows rows;
    private final DealerMessages messages;
    private final Clock clock;

    MessageMail(People people, Outbox outbox, MessageRows rows, DealerMessages messages, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Became> read(Arrived mail) {
        if (mail.automatic() || mail.sender() == null) return Optional.empty();
        return people.byEmail(mail.sender())
                .filter(person -> person.side() == Person.Side.DEALER && person.state() == Person.State.ACTIVE)
                .flatMap(person -> keep(person, mail));
    }

    private Optional<Became> keep(Person person, Arrived mail) {
        if (mail.genuine() == Genuine.NO) return Optional.of(Became.left("forged", null));
        var today = LocalDate.ofInstant(clock.instant(), person.zone());
        return outbox.dealerOf(mail.answersTo(), person.id())
                .or(() -> rows.dealerOf(person.id(), today))
                .map(dealer -> {
                    messages.receive(dealer, person.id(), mail);
                    return Became.taken("message", dealer);
                });
    }
}
