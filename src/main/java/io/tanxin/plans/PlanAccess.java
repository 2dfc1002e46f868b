package io.tanxin.plans;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanRefused.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Whose a plan is. The company's people see the plans of their dealers; a dealer's owner its own, and its staff if the owner lets
 * them. For anybody else it is not there.
 */
@Component
class PlanAccess {
    private final DevelopmentPlans plans;
    private final PlanVersions versions;
    private final Dealers dealers;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Actors actors;
    private final Clock clock;

    PlanAccess(
            DevelopmentPlans plans,
            PlanVersions versions,
            Dealers dealers,
            DealerAccess access,
            CurrentActor actor,
            Actors actors,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.dealers = dealers;
        this.access = access;
        this.actor = actor;
        this.actors = actors;
        this.clock = clock;
    }

    DevelopmentPlan plan(PlanId id) {
        var plan = plans.findById(id).orElseThrow(() -> new NotFound("plan"));
        require(plan);
        return plan;
    }

    /** Empty: the dealer has none, or none that the acting person may read. */
    Optional<DevelopmentPlan> ofDealer(DealerId dealer) {
        access.require(dealer);
        return plans.ofDealer(dealer).filter(this::isShown);
    }

    boolean isVisible(PlanId id) {
        return plans.findById(id)
                .filter(plan -> access.maySee(actor.id(), plan.dealer()) && isShown(plan))
                .isPresent();
    }

    /** Of the dealer's people those to whom the plan is shown; whether somebody of the company sees the dealer is another question. */
    boolean isReadableBy(UserId person, PlanId id) {
        var plan = plans.findById(id).orElse(null);
        return plan != null
                && (plan.staffSees()
                        || contacts(plan.dealer()).stream()
                                .noneMatch(contact -> contact.id().equals(person) && !contact.owner()));
    }

    DevelopmentPlan planOf(VersionId id) {
        return plan(
                versions.findById(id).orElseThrow(() -> new NotFound("plan")).plan());
    }

    PlanVersion version(VersionId id) {
        var version = versions.findById(id).orElseThrow(() -> new NotFound("plan"));
        plan(version.plan());
        return version;
    }

    /** As the person saw it. */
    PlanVersion version(VersionId id, int seen) {
        var version = version(id);
        if (version.version() != seen)
            throw new OptimisticLockingFailureException("plan version " + id + " has changed");
        return version;
    }

    /** @throws PlanRefused for anybody but an owner of the dealer */
    void requireOwner(DealerId dealer) {
        PlanRefused.unless(isOwner(dealer), Reason.NOT_YOURS);
    }

    boolean isOwner(DealerId dealer) {
        return owners(dealer).stream().anyMatch(owner -> owner.id().equals(actor.id()));
    }

    boolean isDealer() {
        return actor.get().is(Role.DEALER);
    }

    /** The house itself asks: a dealer's people are looked for also on behalf of those who do not see them. */
    List<ContactPerson> owners(DealerId dealer) {
        return contacts(dealer).stream().filter(ContactPerson::owner).toList();
    }

    List<ContactPerson> contacts(DealerId dealer) {
        return actors.runAs("plans", () -> dealers.contacts(dealer));
    }

    DealerBrief brief(DealerId dealer) {
        return actors.runAs("plans", () -> dealers.brief(dealer));
    }

    LocalDate today(DealerId dealer) {
        return LocalDate.ofInstant(clock.instant(), brief(dealer).zone());
    }

    /** How often the plan has moved: a letter about the same version is another one after that. */
    int round(PlanId plan) {
        return plans.findById(plan).map(DevelopmentPlan::version).orElse(0);
    }

    private void require(DevelopmentPlan plan) {
        if (!actor.get().isJob() && !access.maySee(actor.id(), plan.dealer()) || !isShown(plan))
            throw new NotFound("plan");
    }

    private boolean isShown(DevelopmentPlan plan) {
        return !isDealer() || plan.staffSees() || isOwner(plan.dealer());
    }
}
