package io.tanxin.dealers;

import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.SignInLinks;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dealer's owner about its own staff: lets them in and takes them out again. For staff it is not there; another owner is beyond it,
 * the account manager sees to that one.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('dealers:own')")
public class Colleagues {
    private final ContactBook book;
    private final People people;
    private final Dealers dealers;
    private final SignInLinks links;
    private final CurrentActor actor;

    Colleagues(ContactBook book, People people, Dealers dealers, SignInLinks links, CurrentActor actor) {
        this.book = book;
        this.people = people;
        this.dealers = dealers;
        this.links = links;
        this.actor = actor;
    }

    /** Whether the acting person owns it: only then there is something to invite to. */
    @Transactional(readOnly = true)
    public boolean mayInvite(DealerId dealer) {
        return isOwner(dealers.contacts(dealer), actor.id());
    }

    /** Everybody who is there but the acting person. @throws NotFound for who does not own it */
    @Transactional(readOnly = true)
    public List<ContactPerson> of(DealerId dealer) {
        return owned(dealer).stream()
                .filter(person -> !person.id().equals(actor.id()))
                .toList();
    }

    /** Who has mail gets a letter with the way in; for the others there is {@link #signInLink}. */
    public Saved invite(DealerId dealer, Newcomer newcomer) {
        owned(dealer);
        var staff = newcomer.asStaff();
        var email = staff.email();
        if (email != null) {
            var known = people.byEmail(email);
            if (known.isPresent()) return comeBack(dealer, known.get(), email, staff);
        }
        var person = book.add(dealers.brief(dealer), staff);
        links.welcomeContact(person);
        return new Saved.Done(person);
    }

    /** A link that signs this colleague in once. Audited. */
    public URI signInLink(DealerId dealer, UserId person) {
        staff(dealer, person);
        return links.forContact(person);
    }

    @Transactional(readOnly = true)
    public Locale language(DealerId dealer, UserId person) {
        staff(dealer, person);
        return people.find(person).orElseThrow(() -> new NotFound("person")).locale();
    }

    /** No longer one of them. What was said and promised stays. */
    public void remove(DealerId dealer, UserId person) {
        staff(dealer, person);
        book.remove(dealer, person);
    }

    /** Undoes {@link #remove}. */
    public void restore(DealerId dealer, UserId person) {
        owned(dealer);
        if (!book.wasStaff(dealer, person)) throw new NotFound("contact");
        book.restore(dealer, person);
    }

    /** Who was here before may come back. Of anybody else the owner learns nothing, not even a name. */
    private Saved comeBack(DealerId dealer, Person known, EmailAddress email, ContactDraft draft) {
        if (!dealers.isContact(known.id(), dealer) || book.isThere(dealer, known.id())) {
            return new Saved.MailTaken(email);
        }
        book.come(dealer, known.id(), draft);
        links.welcomeContact(known.id());
        return new Saved.Tied(known.id(), known.name());
    }

    /** Everybody at the dealer that the acting person owns. */
    private List<ContactPerson> owned(DealerId dealer) {
        var all = dealers.contacts(dealer);
        if (!isOwner(all, actor.id())) throw new NotFound("dealer");
        return all;
    }

    private void staff(DealerId dealer, UserId person) {
        if (owned(dealer).stream().noneMatch(one -> one.id().equals(person) && !one.owner())) {
            throw new NotFound("contact");
        }
    }

    private static boolean isOwner(List<ContactPerson> all, UserId person) {
        return all.stream().anyMatch(one -> one.id().equals(person) && one.owner());
    }
}
