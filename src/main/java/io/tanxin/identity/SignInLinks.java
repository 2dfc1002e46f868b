package io.tanxin.identity;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single-use sign-in links that a person hands over: by chat, as a QR code. For those whom mail does not reach. */
@Service
@Transactional
public class SignInLinks {
    static final String PURPOSE = "SIGN_IN";
    private static final Duration HANDED_OVER = Duration.ofHours(24);

    private final People people;
    private final LetterLinks links;
    private final AuditTrail audit;
    private final Clock clock;

    SignInLinks(People people, LetterLinks links, AuditTrail audit, Clock clock) {
        this.people = people;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a dealer's person; the caller has asked whether it is a contact of a dealer of the acting one. Audited. */
    public URI forContact(UserId contact) {
        var person = people.find(contact)
                .filter(found -> found.side() == Person.Side.DEALER)
                .orElseThrow(() -> new NotFound("person"));
        return handOver(person);
    }

    URI handOver(Person person) {
        if (!person.signIn() || person.state() != Person.State.ACTIVE) throw new NotFound("sign-in");
        audit.record("person.link-handed-over", "person", person.id().value(), null, Map.of());
        return links.signIn(person.id(), "/", clock.instant().plus(HANDED_OVER));
    }
}
