package io.tanxin.plans;

import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanRefused.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a draft, one small thing at a time: two people who write at the same plan do not disturb each other, and where both changed
 * the same line, the second is shown what the first made of it before anything is lost.
 */
@Service
@Transactional
public class PlanDrafting {
    static final int AIM = 300;
    static final int VISION = 2000;
    private static final int MOST_LINES = 400;

    /** What became of a change. */
    public sealed interface Edited {
        record Done() implements Edited {}

        /** Somebody was quicker; the line as it is now is read anew, nothing was written. */
        record Meanwhile() implements Edited {}
    }

    private final PlanLines lines;
    private final PlanReading reading;
    private final PlanAccess access;
    private final People people;
    private final CurrentActor actor;

    PlanDrafting(PlanLines lines, PlanReading reading, PlanAccess access, People people, CurrentActor actor) {
        this.lines = lines;
        this.reading = reading;
        this.access = access;
        this.people = people;
        this.actor = actor;
    }

    /** @param before the words that the person saw */
    @PreAuthorize("hasAuthority('plans:edit')")
    public Edited aim(VersionId id, String before, String words) {
        draft(id);
        return edited(lines.words(id, "aim", before, Written.words(words, AIM)));
    }

    /** In the dealer's own words: written by its owner, or by the manager together with it. */
    @PreAuthorize("hasAnyAuthority('plans:edit', 'plans:agree')")
    public Edited vision(VersionId id, String before, String words) {
        var plan = draft(id);
        if (access.isDealer()) access.requireOwner(plan.dealer());
        var written = Written.optional(words, VISION);
        return edited(lines.words(id, "vision", before, written == null ? "" : written));
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public GoalId add(VersionId id, GoalDraft draft) {
        var plan = draft(id);
        var says = checked(plan, draft);
        requireRoom(id);
        var goal = lines.newGoal(plan.key());
        PlanRefused.unless(lines.write(id, goal, null, says, actor.id()), Reason.NOT_A_DRAFT);
        return goal;
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public MeasureId add(VersionId id, MeasureDraft draft) {
        var plan = draft(id);
        var says = checked(plan, draft);
        requireRoom(id);
        var measure = lines.newMeasure(plan.key(), plan.dealer());
        PlanRefused.unless(lines.write(id, measure, null, says, actor.id()), Reason.NOT_A_DRAFT);
        return measure;
    }

    /** Many lines at once, in a draft that has none yet. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public void addAll(VersionId id, List<GoalDraft> goals, List<MeasureDraft> measures) {
        var plan = access.planOf(id);
        PlanRefused.unless(lines.holdsDraftAlone(id), Reason.NOT_A_DRAFT);
        PlanRefused.unless(reading.lines(id) == 0 && goals.size() + measures.size() <= MOST_LINES, Reason.TOO_LONG);
        var owners = new HashSet<Owner>();
        goals.forEach(goal -> owners.add(new Owner(goal.side(), goal.owner())));
        measures.forEach(measure -> owners.add(new Owner(measure.side(), measure.owner())));
        owners.forEach(owner -> requireOwner(plan.dealer(), owner.side(), owner.person()));
        lines.begin(
                plan,
                id,
                goals.stream().map(goal -> clean(plan, goal)).toList(),
                measures.stream().map(measure -> clean(plan, measure)).toList(),
                actor.id());
    }

    private record Owner(Side side, @Nullable UserId person) {}

    @PreAuthorize("hasAuthority('plans:edit')")
    public Edited change(VersionId id, GoalId goal, int seen, GoalDraft draft) {
        return edited(lines.write(id, goal, seen, checked(draft(id), draft), actor.id()));
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public Edited change(VersionId id, MeasureId measure, int seen, MeasureDraft draft) {
        return edited(lines.write(id, measure, seen, checked(draft(id), draft), actor.id()));
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public Edited remove(VersionId id, GoalId goal, int seen) {
        draft(id);
        return edited(lines.remove(id, goal, seen));
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public Edited remove(VersionId id, MeasureId measure, int seen) {
        draft(id);
        return edited(lines.remove(id, measure, seen));
    }

    /** Takes back a removal: the same goal, under the same key. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public void putBack(VersionId id, PlannedGoal goal) {
        var plan = draft(id);
        PlanRefused.unless(
                reading.goalsOf(plan.key()).contains(goal.id())
                        && lines.write(id, goal.id(), null, checked(plan, goal.says()), actor.id()),
                Reason.NOT_A_DRAFT);
    }

    @PreAuthorize("hasAuthority('plans:edit')")
    public void putBack(VersionId id, PlannedMeasure measure) {
        var plan = draft(id);
        PlanRefused.unless(
                reading.progress(plan.key()).containsKey(measure.id())
                        && lines.write(id, measure.id(), null, checked(plan, measure.says()), actor.id()),
                Reason.NOT_A_DRAFT);
    }

    /** Who may see to something of a plan: the company's people who care for dealers, the acting one first; the dealer's people. */
    @PreAuthorize("hasAuthority('plans:edit')")
    @Transactional(readOnly = true)
    public List<OwnerChoice> owners(PlanId id, Side side) {
        return owners(access.plan(id), side);
    }

    private List<OwnerChoice> owners(DevelopmentPlan plan, Side side) {
        return switch (side) {
            case COMPANY ->
                Stream.of(Role.MANAGER, Role.DIRECTOR)
                        .flatMap(role -> people.withRole(role).stream())
                        .map(person -> new OwnerChoice(person.id(), person.name()))
                        .distinct()
                        .sorted(Comparator.comparing(choice -> !choice.id().equals(actor.id())))
                        .toList();
            // who does not see the plan can't see to it
            case DEALER ->
                access.contacts(plan.dealer()).stream()
                        .filter(contact -> contact.owner() || plan.staffSees())
                        .map(contact -> new OwnerChoice(contact.id(), contact.name()))
                        .toList();
        };
    }

    private DevelopmentPlan draft(VersionId id) {
        var plan = access.planOf(id);
        PlanRefused.unless(lines.holdsDraft(id), Reason.NOT_A_DRAFT);
        return plan;
    }

    private GoalDraft checked(DevelopmentPlan plan, GoalDraft draft) {
        requireOwner(plan.dealer(), draft.side(), draft.owner());
        return clean(plan, draft);
    }

    private static GoalDraft clean(DevelopmentPlan plan, GoalDraft draft) {
        PlanRefused.unless(
                draft.targets().isEmpty()
                        || draft.targets().firstKey() >= plan.firstYear()
                                && draft.targets().lastKey() <= plan.lastYear(),
                Reason.OUTSIDE_THE_YEARS);
        return new GoalDraft(
                draft.theme(),
                Written.words(draft.words(), Written.LINE),
                draft.unit().strip(),
                draft.start(),
                draft.targets(),
                draft.side(),
                draft.owner(),
                draft.proof());
    }

    private MeasureDraft checked(DevelopmentPlan plan, MeasureDraft draft) {
        requireOwner(plan.dealer(), draft.side(), draft.owner());
        return clean(plan, draft);
    }

    private static MeasureDraft clean(DevelopmentPlan plan, MeasureDraft draft) {
        PlanRefused.unless(
                draft.year() >= plan.firstYear()
                        && draft.year() <= plan.lastYear()
                        && (draft.due() == null || draft.due().getYear() == draft.year()),
                Reason.OUTSIDE_THE_YEARS);
        return new MeasureDraft(
                draft.theme(),
                Written.words(draft.words(), Written.LINE),
                draft.side(),
                draft.owner(),
                Written.optional(draft.otherSide(), 300),
                draft.year(),
                draft.due(),
                draft.quantity(),
                Written.optional(draft.unit(), 30),
                draft.cost(),
                draft.proof());
    }

    private void requireOwner(DealerId dealer, Side side, @Nullable UserId owner) {
        if (owner == null) return;
        var ofThatSide = switch (side) {
            case COMPANY ->
                people.find(owner)
                        .filter(person -> person.side() == Person.Side.COMPANY)
                        .isPresent();
            case DEALER ->
                access.contacts(dealer).stream()
                        .anyMatch(contact -> contact.id().equals(owner));
        };
        PlanRefused.unless(ofThatSide, Reason.NOT_OF_THIS_SIDE);
    }

    private void requireRoom(VersionId id) {
        PlanRefused.unless(reading.lines(id) < MOST_LINES, Reason.TOO_LONG);
    }

    private static Edited edited(boolean done) {
        return done ? new Edited.Done() : new Edited.Meanwhile();
    }
}
