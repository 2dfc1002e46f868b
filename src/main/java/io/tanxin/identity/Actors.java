package io.tanxin.identity;

import com.vaadin.flow.server.VaadinSession;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

/** Opens an actor for a piece of work that nobody signed in for: a job, a link's page, the sample's invented people. */
@Service
public class Actors {
    private final People people;

    Actors(People people) {
        this.people = people;
    }

    /** A named job acts, with every right: {@code runAs("reminders", …)}; the audit trail says SYSTEM:reminders. */
    public <T> T runAs(String job, Supplier<T> work) {
        var actor = new Actor(
                Actor.SYSTEM,
                Actor.Kind.JOB,
                "SYSTEM:" + job,
                "Tanxin",
                Set.of(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                null);
        return as(actor, Rights.all(), work);
    }

    public void runAs(String job, Runnable work) {
        runAs(job, () -> {
            work.run();
            return true;
        });
    }

    /** The person acts as if signed in: for the sample network and for tests. */
    public <T> T runAs(UserId person, Supplier<T> work) {
        var actor = people.actor(person).orElseThrow(() -> new NotFound("person"));
        return as(actor, Rights.of(actor.roles()), work);
    }

    public void runAs(UserId person, Runnable work) {
        runAs(person, () -> {
            work.run();
            return true;
        });
    }

    /** One who acts time and again is looked up once: as it is now, whatever becomes of it later. For the sample network. */
    public Consumer<Runnable> acting(UserId person) {
        var actor = people.actor(person).orElseThrow(() -> new NotFound("person"));
        var rights = Rights.of(actor.roles());
        return work -> as(actor, rights, () -> {
            work.run();
            return true;
        });
    }

    /** The holder of an opened link acts, for its one purpose on its one row. */
    public <T> T runBy(Link link, Supplier<T> work) {
        var person = people.actor(link.person()).orElseThrow(() -> new NotFound("person"));
        var actor = new Actor(
                person.id(),
                Actor.Kind.LINK,
                "LINK:" + link.purpose(),
                person.name(),
                Set.of(),
                person.locale(),
                person.zone(),
                link.subject());
        return as(actor, Rights.byLink(link.purpose()), work);
    }

    /** Who wrote a mail acts, for the one purpose that the mail has, on the one row that it is about. */
    public <T> T runByMail(UserId writer, String purpose, long subject, Supplier<T> work) {
        var person = people.actor(writer).orElseThrow(() -> new NotFound("person"));
        var actor = new Actor(
                person.id(),
                Actor.Kind.MAIL,
                "MAIL:" + purpose,
                person.name(),
                Set.of(),
                person.locale(),
                person.zone(),
                subject);
        return as(actor, Rights.byMail(purpose), work);
    }

    private static <T> T as(Actor actor, Set<String> rights, Supplier<T> work) {
        // on a screen's thread the session's own context would win over the one set here
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        var before = SecurityContextHolder.getContext();
        var authorities = Stream.concat(rights.stream(), actor.roles().stream().map(role -> "ROLE_" + role))
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toSet());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new Acting(actor), null, authorities)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }

    private record Acting(Actor actor) implements ActorPrincipal {
        @Override
        public String getName() {
            return actor.label();
        }
    }
}
