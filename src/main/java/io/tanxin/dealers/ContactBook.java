package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who comes to a dealer and who goes, with all that follows from it. Whether one may, the services on both sides ask. */
@Component
class ContactBook {
    private final ContactRows rows;
    private final People people;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactBook(
            ContactRows rows,
            People people,
            VisibleDealers visible,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.visible = visible;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    UserId add(DealerBrief dealer, ContactDraft draft) {
        var person = people.add(person(draft, null, dealer));
        come(dealer.id(), person, draft);
        return person;
    }

    /** Somebody we know already, from here or elsewhere. */
    void come(DealerId dealer, UserId person, ContactDraft draft) {
        rows.add(dealer, person, draft.owner(), draft.invited(), Utc.of(clock.instant()));
        visible.renew(List.of(dealer));
        tell("contact.added", dealer, person, true);
    }

    void edit(DealerBrief dealer, UserId id, ContactDraft draft) {
        var before = people.find(id).orElseThrow(() -> new NotFound("person"));
        people.change(id, person(draft, before.userName(), dealer));
        rows.change(dealer.id(), id, draft.owner(), draft.invited());
        tell("contact.edited", dealer.id(), id, true);
    }

    void remove(DealerId dealer, UserId person) {
        rows.remove(dealer, person, Utc.of(clock.instant()));
        visible.renew(List.of(dealer));
        tell("contact.removed", dealer, person, false);
    }

    void restore(DealerId dealer, UserId person) {
        if (!rows.restore(dealer, person)) throw new NotFound("contact");
        visible.renew(List.of(dealer));
        tell("contact.restored", dealer, person, true);
    }

    void first(DealerId dealer, UserId person) {
        rows.first(dealer, person);
        tell("contact.first", dealer, person, true);
    }

    boolean wasStaff(DealerId dealer, UserId person) {
        return rows.wasStaff(dealer, person);
    }

    boolean isThere(DealerId dealer, UserId person) {
        return rows.isThere(dealer, person);
    }

    void require(DealerId dealer, UserId person) {
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
