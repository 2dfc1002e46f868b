package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.StoppedAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of dealers at whose address mail does not arrive (M14). Another address mends it by itself. */
@Service
@Transactional
public class UnreachedContacts {
    private final ContactRows rows;
    private final ContactBook book;
    private final People people;
    private final StoppedAddresses stopped;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;

    UnreachedContacts(
            ContactRows rows,
            ContactBook book,
            People people,
            StoppedAddresses stopped,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit) {
        this.rows = rows;
        this.book = book;
        this.people = people;
        this.stopped = stopped;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param words the mail server's own */
    public record Row(DealerId dealer, String dealerName, UserId person, String name, String words, Instant since) {}

    /** At the acting person's dealers, those who get invitations only; the longest first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<Row> rows(int limit) {
        return rows.unreached(actor.id(), access.today(), limit);
    }

    /** The address works again, somebody says: letters go there once more, until one comes back. Audited. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void tryAgain(DealerId dealer, UserId person) {
        access.require(dealer);
        book.require(dealer, person);
        var email = people.find(person).map(Person::email).orElseThrow(() -> new NotFound("address"));
        if (stopped.tryAgain(email)) audit.record("contact.mail-again", "PERSON", person.value(), dealer, Map.of());
    }
}
