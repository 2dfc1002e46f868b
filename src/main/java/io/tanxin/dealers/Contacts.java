package io.tanxin.dealers;

import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.SignInLinks;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.net.URI;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a dealer. As long as there is anybody, exactly one is first: that one gets the invitations. */
@Service
@Transactional
public class Contacts {
    /** What came of adding or editing. */
    public sealed interface Saved {
        record Done(UserId person) implements Saved {}

        /** The mail address is that of a person we know already, who now belongs to this dealer too. */
        record Tied(UserId person, String name) implements Saved {}

        /** Somebody else has this mail address. */
        record MailTaken(EmailAddress email) implements Saved {}
    }

    private final ContactBook book;
    private final People people;
    private final Dealers dealers;
    private final DealerAccess access;
    private final SignInLinks links;

    Contacts(ContactBook book, People people, Dealers dealers, DealerAccess access, SignInLinks links) {
        this.book = book;
        this.people = people;
        this.dealers = dealers;
        this.access = access;
        this.links = links;
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved add(DealerId dealer, ContactDraft draft) {
        var home = dealers.brief(dealer);
        var email = draft.email();
        if (email != null) {
            var known = people.byEmail(email);
            if (known.isPresent()) return tie(dealer, known.get(), email, draft);
        }
        return new Saved.Done(book.add(home, draft));
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved edit(DealerId dealer, UserId id, ContactDraft draft) {
        var home = dealers.brief(dealer);
        book.require(dealer, id);
        var email = draft.email();
        if (email != null
                && people.byEmail(email)
                        .filter(holder -> !holder.id().equals(id))
                        .isPresent()) {
            return new Saved.MailTaken(email);
        }
        book.edit(home, id, draft);
        return new Saved.Done(id);
    }

    /** The person stays known: what it said and promised stays. If it was first, the longest known of the others is now. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void remove(DealerId dealer, UserId person) {
        access.require(dealer);
        book.require(dealer, person);
        book.remove(dealer, person);
    }

    /** Undoes a removal; who was first then is first again. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void restore(DealerId dealer, UserId person) {
        access.require(dealer);
        book.restore(dealer, person);
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public void makeFirst(DealerId dealer, UserId person) {
        access.require(dealer);
        book.require(dealer, person);
        book.first(dealer, person);
    }

    /**
     * A link that signs this person in once, for handing over by hand: {@code WeChat} reaches whom mail does not. Whoever holds it
     * is let in, so the audit trail says who made it.
     */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public URI signInLink(DealerId dealer, UserId person) {
        access.require(dealer);
        book.require(dealer, person);
        return links.forContact(person);
    }

    /** The language a person of this dealer reads. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public Locale language(DealerId dealer, UserId person) {
        access.require(dealer);
        book.require(dealer, person);
        return people.find(person).orElseThrow(() -> new NotFound("person")).locale();
    }

    private Saved tie(DealerId dealer, Person known, EmailAddress email, ContactDraft draft) {
        if (known.side() != Person.Side.DEALER || book.isThere(dealer, known.id())) {
            return new Saved.MailTaken(email);
        }
        book.come(dealer, known.id(), draft);
        return new Saved.Tied(known.id(), known.name());
    }
}
