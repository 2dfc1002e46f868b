package io.tanxin.plans;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.PlanRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan's way (N1): drafted, offered, agreed, and drafted anew when something of substance changes. Whoever moves a version says
 * which state of it they saw; when somebody was quicker, the second is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class PlanService {
    private final DevelopmentPlans plans;
    private final PlanVersions versions;
    private final PlanLines lines;
    private final PlanReading reading;
    private final PlanHistory history;
    private final PlanSeals seals;
    private final SealedDissents dissents;
    private final PlanAccess access;
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanService(
            DevelopmentPlans plans,
            PlanVersions versions,
            PlanLines lines,
            PlanReading reading,
            PlanHistory history,
            PlanSeals seals,
            SealedDissents dissents,
            PlanAccess access,
            DealerAccess dealers,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.lines = lines;
        this.reading = reading;
        this.history = history;
        this.seals = seals;
        this.dissents = dissents;
        this.access = access;
        this.dealers = dealers;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** A first draft. @param template what it begins with; null: nothing but the aim to be written */
    @PreAuthorize("hasAuthority('plans:edit')")
    public PlanId start(DealerId dealer, int years, @Nullable PlanTemplate template) {
        dealers.require(dealer);
        PlanRefused.unless(plans.ofDealer(dealer).isEmpty(), Reason.THERE_ALREADY);
        var today = access.today(dealer);
        // from November on one speaks of the coming year
        var firstYear = today.getMonthValue() >= 11 ? today.getYear() + 1 : today.getYear();
        var plan = plans.save(DevelopmentPlan.of(dealer, firstYear, years, actor.id(), now()));
        var version =
                versions.save(PlanVersion.first(plan.key(), template == null ? "" : template.aim(), actor.id(), now()));
        if (template != null) fill(plan, version, template);
        history.add(plan, version, PlanEvent.Kind.STARTED, "plan.started", null);
        return plan.key();
    }

    /** The company's side of the agreement. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public void offer(VersionId id, int seen) {
        var version = access.version(id, seen);
        PlanRefused.unless(!version.aim().isBlank(), Reason.NO_AIM);
        var content = reading.content(version);
        PlanRefused.unless(!content.goals().isEmpty() || !content.measures().isEmpty(), Reason.NOTHING_IN_IT);
        var offered = versions.save(version.offered(now()));
        var plan = standing(offered);
        history.add(plan, offered, PlanEvent.Kind.OFFERED, "plan.offered", null);
        events.publishEvent(new PlanOffered(plan.key(), offered.key(), offered.number(), plan.dealer()));
    }

    /** Something was forgotten: nobody can agree to it any more. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public void takeBack(VersionId id, int seen) {
        var version = versions.save(access.version(id, seen).back());
        history.add(standing(version), version, PlanEvent.Kind.TAKEN_BACK, "plan.taken-back", null);
    }

    /** The dealer's side: its owner, to exactly what was shown. @param dissent what the owner sees otherwise; it stays for ever */
    @PreAuthorize("hasAuthority('plans:agree')")
    public void agree(VersionId id, int seen, @Nullable String dissent) {
        var version = access.version(id, seen);
        var plan = access.plan(version.plan());
        access.requireOwner(plan.dealer());
        var other = Written.optional(dissent, Written.REASON);
        var agreed = versions.save(version.agreed(actor.id(), now()));
        lines.putToWork(plan.key(), agreed.key());
        seals.agreed(plan, agreed);
        var today = access.today(plan.dealer());
        var now = plans.save(plan.agreed(agreed.number(), today, reading.reviewEveryMonths(plan.dealer(), today)));
        history.add(now, agreed, PlanEvent.Kind.AGREED, "plan.agreed", null);
        if (other != null) dissented(now, agreed, other);
        events.publishEvent(new PlanAgreed(plan.key(), agreed.key(), agreed.number(), plan.dealer()));
    }

    /** What the owner sees otherwise, at any time after it was offered. Nobody can remove it, not even who wrote it. */
    @PreAuthorize("hasAuthority('plans:agree')")
    public void dissent(VersionId id, String words) {
        var version = access.version(id);
        var plan = access.plan(version.plan());
        access.requireOwner(plan.dealer());
        PlanRefused.unless(version.state() != VersionState.DRAFT, Reason.NOT_OFFERED);
        dissented(plan, version, Written.words(words, Written.REASON));
    }

    /** Not like this: back to the manager, with words. */
    @PreAuthorize("hasAuthority('plans:agree')")
    public void askToChange(VersionId id, int seen, String words) {
        var version = access.version(id, seen);
        var plan = access.plan(version.plan());
        access.requireOwner(plan.dealer());
        var said = Written.words(words, Written.REASON);
        var back = versions.save(version.back());
        var now = standing(back);
        history.add(now, back, PlanEvent.Kind.ASKED, "plan.change-asked", said);
        events.publishEvent(new PlanChangeAsked(now.key(), back.key(), back.number(), now.dealer(), said));
    }

    /** Something of substance changes: what was agreed stays as it is, a draft goes on from it. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public VersionId change(PlanId id, Because because, String why) {
        var plan = access.plan(id);
        PlanRefused.unless(plan.standing() == VersionState.AGREED, Reason.OPEN_ALREADY);
        var agreed = versions.agreed(id).orElseThrow();
        var next = versions.save(agreed.next(because, Written.words(why, Written.REASON), actor.id(), now()));
        lines.copy(agreed.key(), next.key());
        history.add(standing(next), next, PlanEvent.Kind.NEW_VERSION, "plan.new-version", next.why());
        return next.key();
    }

    /** The owner decides whether the dealer's other people read it. */
    @PreAuthorize("hasAuthority('plans:agree')")
    public void letStaffSee(PlanId id, boolean shown) {
        var plan = access.plan(id);
        access.requireOwner(plan.dealer());
        plans.save(plan.shownToStaff(shown));
    }

    /** The review was held: the next is due when the dealer's policy says. Nothing to note where there is no plan. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public void reviewed(DealerId dealer, LocalDate on) {
        access.ofDealer(dealer)
                .filter(plan -> plan.agreedNumber() != null)
                .ifPresent(plan -> history.add(
                        plans.save(plan.reviewed(on, reading.reviewEveryMonths(dealer, on))),
                        versions.agreed(plan.key()).orElseThrow(),
                        PlanEvent.Kind.REVIEWED,
                        "plan.reviewed",
                        null));
    }

    private void dissented(DevelopmentPlan plan, PlanVersion version, String words) {
        history.add(plan, version, PlanEvent.Kind.DISSENT, "plan.dissent", words);
        dissents.seal(plan);
    }

    private void fill(DevelopmentPlan plan, PlanVersion version, PlanTemplate template) {
        var january = LocalDate.of(plan.firstYear(), 1, 1);
        var thisMonth = access.today(plan.dealer()).withDayOfMonth(1);
        lines.begin(
                plan,
                version.key(),
                template.asGoals(),
                template.measures(january.isBefore(thisMonth) ? thisMonth : january, plan.lastYear()),
                actor.id());
    }

    private DevelopmentPlan standing(PlanVersion version) {
        var plan = plans.findById(version.plan()).orElseThrow();
        return plans.save(plan.standing(version.state()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
