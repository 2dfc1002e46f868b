package io.tanxin.handed;

import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.handed.HandedRefused.Reason;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Links;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a matter to a colleague and takes it back. Only who sees the matter hands it on; of one in confidence only to somebody of
 * its circle, because a colleague outside must not even learn that there is something (C6).
 */
@Service
@Transactional
public class Handing {
    private static final Set<String> ROLES = Set.of(Role.COLLEAGUE, Role.MANAGER, Role.DIRECTOR);

    private final HandedRepository rows;
    private final HandedQueries queries;
    private final HandedSteps steps;
    private final HandedMornings mornings;
    private final HandedClock moments;
    private final HandedLetters letters;
    private final MatterBook matters;
    private final InConfidence confidence;
    private final Dealers dealers;
    private final People people;
    private final Links links;
    private final Actors actors;
    private final CurrentActor actor;
    private final Clock clock;

    Handing(
            HandedRepository rows,
            HandedQueries queries,
            HandedSteps steps,
            HandedMornings mornings,
            HandedClock moments,
            HandedLetters letters,
            MatterBook matters,
            InConfidence confidence,
            Dealers dealers,
            People people,
            Links links,
            Actors actors,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.steps = steps;
        this.mornings = mornings;
        this.moments = moments;
        this.letters = letters;
        this.matters = matters;
        this.confidence = confidence;
        this.dealers = dealers;
        this.people = people;
        this.links = links;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    /** Where a matter is. @param last handed on last, open or not; @param may it can be handed on now */
    public record Standing(@Nullable HandedRow last, boolean may) implements Serializable {}

    /** To whom a matter can go, and what the form begins with. @param circle only these, because it is in confidence */
    public record Choices(
            List<Person> colleagues,
            String words,
            LocalDate today,
            @Nullable LocalDate due,
            boolean circle) implements Serializable {}

    @PreAuthorize("hasAuthority('handed:hand')")
    @Transactional(readOnly = true)
    public Standing standing(String kind, long id) {
        var matter = matters.of(kind).find(id);
        var last = queries.last(kind, id).orElse(null);
        return new Standing(last, matter.open() && (last == null || !last.isOpen()));
    }

    @PreAuthorize("hasAuthority('handed:hand')")
    @Transactional(readOnly = true)
    public Choices choices(String kind, long id) {
        var matter = matters.of(kind).find(id);
        var circle = isInConfidence(matter);
        var directors = circle ? confidence.directors(matter.dealer()) : List.<UserId>of();
        var colleagues = people.withAnyRole(ROLES).stream()
                .filter(one -> !one.id().equals(actor.id()) && (!circle || directors.contains(one.id())))
                .toList();
        var today = today(matter);
        var due = matter.due() == null || matter.due().isBefore(today) ? null : matter.due();
        return new Choices(colleagues, matter.words(), today, due, circle);
    }

    @PreAuthorize("hasAuthority('handed:hand')")
    public HandedId hand(HandedDraft draft) {
        var matter = matters.of(draft.kind()).find(draft.id());
        var colleague = people.find(draft.colleague())
                .filter(Handing::keepsThings)
                .filter(one -> !one.id().equals(actor.id()))
                .orElseThrow(() -> new HandedRefused(Reason.NO_COLLEAGUE));
        HandedRefused.unless(
                !isInConfidence(matter) || confidence.isOfCircle(colleague.id(), matter.dealer()),
                Reason.IN_CONFIDENCE);
        var made = Handed.of(draft, matter, actor.id(), colleague.department(), today(matter), Utc.of(clock.instant()));
        var handed = save(made.under(moments.first(made.due(), mornings.of(made))));
        steps.add(handed, HandedStep.Kind.HANDED, handed.wanted());
        letters.given(handed);
        return handed.key();
    }

    /** By who handed it on: it is no longer wanted, or somebody else is to do it. */
    @PreAuthorize("hasAuthority('handed:hand')")
    public void takeBack(HandedId id, int seen) {
        var handed = mine(id);
        if (handed.version() != seen) throw new OptimisticLockingFailureException("handed " + id + " has changed");
        var back = rows.save(handed.takenBack(Utc.of(clock.instant())));
        links.revoke(HandedLetterKinds.PURPOSE, id.value());
        steps.add(back, HandedStep.Kind.TAKEN_BACK, null);
        letters.takenBack(back);
    }

    /** Who handed it on has read the answer. */
    @PreAuthorize("hasAuthority('handed:hand')")
    public void read(HandedId id) {
        rows.read(mine(id).key());
    }

    private Handed mine(HandedId id) {
        queries.find(id).orElseThrow(() -> new NotFound("handed"));
        var handed = rows.findById(id).orElseThrow(() -> new NotFound("handed"));
        HandedRefused.unless(handed.by().equals(actor.id()), Reason.NOT_YOURS);
        return handed;
    }

    /** The database itself allows one that is open for each matter: of two at once the second is told. */
    private Handed save(Handed handed) {
        try {
            return rows.save(handed);
        } catch (DuplicateKeyException | DbActionExecutionException isHanded) {
            throw new HandedRefused(Reason.IS_HANDED);
        }
    }

    private boolean isInConfidence(Matter matter) {
        return confidence.covers(matter.aboutKind(), matter.aboutId());
    }

    private LocalDate today(Matter matter) {
        var zone = actors.runAs("handed", () -> dealers.brief(matter.dealer())).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean keepsThings(Person person) {
        return person.side() == Person.Side.COMPANY
                && person.state() == Person.State.ACTIVE
                && person.roles().stream().anyMatch(ROLES::contains);
    }
}
