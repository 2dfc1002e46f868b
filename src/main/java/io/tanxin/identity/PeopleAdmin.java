package io.tanxin.identity;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What the administrator does with people: adds, changes, locks, lets in. Every change is in the audit trail. */
@Service
@Transactional
@PreAuthorize("hasAuthority('people:manage')")
public class PeopleAdmin {
    private final People people;
    private final PeopleQueries queries;
    private final RememberedDevices devices;
    private final Links links;
    private final SignInLinks signInLinks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    PeopleAdmin(
            People people,
            PeopleQueries queries,
            RememberedDevices devices,
            Links links,
            SignInLinks signInLinks,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.queries = queries;
        this.devices = devices;
        this.links = links;
        this.signInLinks = signInLinks;
        this.audit = audit;
        this.events = events;
    }

    public sealed interface Answer {
        record Saved(UserId id) implements Answer {}

        record EmailTaken() implements Answer {}

        record UserNameTaken() implements Answer {}

        /** Somebody else changed the person in the meantime. */
        record Outdated() implements Answer {}

        /** Nobody would be left who can manage people. */
        record LastAdministrator() implements Answer {}
    }

    @Transactional(readOnly = true)
    public List<PersonLine> rows(PeopleFilter filter, PersonLine.@Nullable Key after, int skip, int limit) {
        return queries.rows(filter, after, skip, limit);
    }

    @Transactional(readOnly = true)
    public Person get(UserId id) {
        return people.find(id)
                .filter(person -> person.side() != Person.Side.SYSTEM)
                .orElseThrow(() -> new NotFound("person"));
    }

    public Answer add(PersonDraft draft) {
        try {
            var id = people.add(draft);
            audit.record("person.added", "person", id.value(), null, Map.of("roles", sorted(draft.roles())));
            return new Answer.Saved(id);
        } catch (DuplicateKeyException taken) {
            return taken(taken);
        }
    }

    /** @param version of the person as it was when its form was opened */
    public Answer save(UserId id, int version, PersonDraft draft) {
        var before = get(id);
        if (before.version() != version) return new Answer.Outdated();
        var loses = before.roles().contains(Role.ADMINISTRATOR)
                && !(draft.roles().contains(Role.ADMINISTRATOR) && draft.signIn());
        if (loses && queries.isLastAdministrator(id)) return new Answer.LastAdministrator();
        try {
            people.change(id, draft);
        } catch (DuplicateKeyException taken) {
            return taken(taken);
        }
        people.roles(id, draft.roles());
        queries.signIn(id, draft.signIn());
        if (!draft.signIn()) shutOut(id);
        audit.record("person.changed", "person", id.value(), null, Map.of("roles", sorted(draft.roles())));
        if (!before.roles().equals(draft.roles()))
            events.publishEvent(new PersonChanged(id, before.state(), draft.roles()));
        return new Answer.Saved(id);
    }

    /** Locked: for now, without a session, a device or a link. Left: for good; what the person did stays. */
    public Answer move(UserId id, Person.State state) {
        var before = get(id);
        if (before.state() == state) return new Answer.Saved(id);
        if (state != Person.State.ACTIVE && queries.isLastAdministrator(id)) return new Answer.LastAdministrator();
        queries.state(id, state);
        if (state != Person.State.ACTIVE) shutOut(id);
        var action = switch (state) {
            case ACTIVE -> "person.unlocked";
            case LOCKED -> "person.locked";
            case LEFT -> "person.left";
        };
        audit.record(action, "person", id.value(), null, Map.of());
        events.publishEvent(new PersonChanged(id, state, before.roles()));
        return new Answer.Saved(id);
    }

    /** Posts the letter that says how to get in. @return false for somebody without mail, or without sign-in */
    public boolean welcome(UserId id) {
        return signInLinks.welcome(get(id));
    }

    /** A single-use link for somebody whom mail does not reach; it is in the audit trail who took it. */
    public URI signInLink(UserId id) {
        return signInLinks.handOver(get(id));
    }

    @Transactional(readOnly = true)
    public List<Device> devices(UserId id) {
        return devices.of(get(id).id());
    }

    /** Ends all sessions and forgets all devices. */
    public void signOutEverywhere(UserId id) {
        shutOut(get(id).id());
        audit.record("person.signed-out-everywhere", "person", id.value(), null, Map.of());
    }

    private void shutOut(UserId id) {
        queries.endSessions(id);
        devices.forgetAll(id);
        links.revoke(SignInLinks.PURPOSE, id.value());
        links.revoke(NewPasswordLetter.PURPOSE, id.value());
        // a lost phone reads the days by it
        links.revoke(Links.FEED, id.value());
    }

    /** What was written in this change goes back: the person corrects it and saves again. */
    private static Answer taken(DuplicateKeyException taken) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return String.valueOf(taken.getMessage()).contains("person_email")
                ? new Answer.EmailTaken()
                : new Answer.UserNameTaken();
    }

    private static String sorted(Set<String> roles) {
        return String.join(", ", new TreeSet<>(roles));
    }
}
