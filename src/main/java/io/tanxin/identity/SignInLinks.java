package io.tanxin.identity;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in for somebody who is let in: a letter that says so, or a single-use link that a person hands over by chat or as a QR code. */
@Service
@Transactional
public class SignInLinks {
    static final String PURPOSE = "SIGN_IN";
    private static final Duration HANDED_OVER = Duration.ofHours(24);

    private final People people;
    private final LetterLinks links;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SignInLinks(People people, LetterLinks links, Outbox outbox, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a dealer's person; the caller has asked whether it is a contact of a dealer of the acting one. Audited. */
    public URI forContact(UserId contact) {
        return handOver(ofDealer(contact));
    }

    /** The letter that says how to get in, to a dealer's person. @return false: it has no mail, hand a link over */
    public boolean welcomeContact(UserId contact) {
        return welcome(ofDealer(contact));
    }

    boolean welcome(Person person) {
        if (person.email() == null || !person.signIn() || person.state() != Person.State.ACTIVE) return false;
        var id = person.id();
        // asked for twice in one minute it is one letter
        var once = Long.toString(clock.instant().getEpochSecond() / 60);
        outbox.post(new Letter(id, SignInLetters.WELCOME, id.value(), once, 0, Map.of(), null, actor.id(), null));
        audit.record("person.welcomed", "person", id.value(), null, Map.of());
        return true;
    }

    private Person ofDealer(UserId contact) {
        return people.find(contact)
                .filter(found -> found.side() == Person.Side.DEALER)
                .orElseThrow(() -> new NotFound("person"));
    }

    URI handOver(Person person) {
        if (!person.signIn() || person.state() != Person.State.ACTIVE) throw new NotFound("sign-in");
        audit.record("person.link-handed-over", "person", person.id().value(), null, Map.of());
        return links.signIn(person.id(), "/", clock.instant().plus(HANDED_OVER));
    }
}
