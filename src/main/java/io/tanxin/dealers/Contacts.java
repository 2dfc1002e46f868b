package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.identity.SignInLinks;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

    private final ContactRows rows;
    private final People people;
    private final Dealers dealers;
    private final DealerAccess access;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final SignInLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ContactRows rows,
            People people,
            Dealers dealers,
            DealerAccess access,
            VisibleDealers visible,
            AuditTrail audit,
            SignInLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.dealers = dealers;
        this.access = access;
        this.visible = visible;
        this.audit = audit;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved add(DealerId dealer, ContactDraft draft) {
        var home = dealers.brief(dealer);
        var email = draft.email();
        if (email != null) {
            var known = people.byEmail(email);
            if (known.isPresent()) return tie(dealer, known.get(), email, draft);
        }
        var person = people.add(person(draft, null, home));
        come(dealer, person, draft);
        return new Saved.Done(person);
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public Saved edit(DealerId dealer, UserId id, ContactDraft draft) {
        var home = dealers.brief(dealer);
        require(dealer, id);
        var email = draft.email();
        if (email != null
                && people.byEmail(email)
                        .filter(holder -> !holder.id().equals(id))
                        .isPresent()) {
            return new Saved.MailTaken(email);
        }
        var before = people.find(id).orElseThrow(() -> new NotFound("person"));
        people.change(id, person(draft, before.userName(), home));
        rows.change(dealer, id, draft.owner(), draft.invited());
        tell("contact.edited", dealer, id, true);
        return new Saved.Done(id);
    }

    /** The person stays known: what it said and promised stays. If it was first, the longest known of the others is now. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void remove(DealerId dealer, UserId person) {
        access.require(dealer);
        require(dealer, person);
        rows.remove(dealer, person, Utc.of(clock.instant()));
        visible.renew(List.of(dealer));
        tell("contact.removed", dealer, person, false);
    }

    /** Undoes a removal; who was first then is first again. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void restore(DealerId dealer, UserId person) {
        access.require(dealer);
        if (!rows.restore(dealer, person)) throw new NotFound("contact");
        visible.renew(List.of(dealer));
        tell("contact.restored", dealer, person, true);
    }

    @PreAuthorize("hasAuthority('dealers:edit')")
    public void makeFirst(DealerId dealer, UserId person) {
        access.require(dealer);
        require(dealer, person);
        rows.first(dealer, person);
        tell("contact.first", dealer, person, true);
    }

    /**
     * A link that signs this person in once, for handing over by hand: {@code WeChat} reaches whom mail does not. Whoever holds it
     * is let in, so the audit trail says who made it.
     */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public URI signInLink(DealerId dealer, UserId person) {
        access.require(dealer);
        require(dealer, person);
        return links.forContact(person);
    }

    /** The language a person of this dealer reads. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public Locale language(DealerId dealer, UserId person) {
        access.require(dealer);
        require(dealer, person);
        return people.find(person).orElseThrow(() -> new NotFound("person")).locale();
    }

    private Saved tie(DealerId dealer, Person known, EmailAddress email, ContactDraft draft) {
        if (known.side() != Person.Side.DEALER || rows.isThere(dealer, known.id())) {
            return new Saved.MailTaken(email);
        }
        come(dealer, known.id(), draft);
        return new Saved.Tied(known.id(), known.name());
    }

    private void come(DealerId dealer, UserId person, ContactDraft draft) {
        rows.add(dealer, person, draft.owner(), draft.invited(), Utc.of(clock.instant()));
        visible.renew(List.of(dealer));
        tell("contact.added", dealer, person, true);
    }

    private void require(DealerId dealer, UserId person) {
        if (!rows.isThere(dealer, person)) throw new NotFound("contact");
    }

    private void tell(String action, DealerId dealer, UserId person, boolean there) {
        audit.record(action, "PERSON", person.value(), dealer, Map.of());
        events.publishEvent(new ContactChanged(dealer, person, there));
    }

    private static PersonDraft person(ContactDraft draft, @Nullable String userName, DealerBrief home) {
        return new PersonDraft(
                Person.Side.DEALER,
                draft.name(),
                draft.email(),
                userName,
                draft.phone(),
                draft.title(),
                draft.locale(),
                home.zone(),
                true,
                Set.of(Role.DEALER));
    }
}
