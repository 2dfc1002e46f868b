package io.tanxin.plans;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.plans.PlanSheet.Action;
import io.tanxin.seals.SealMark;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as their readers see them: a draft is the company's; the dealer reads what was offered or agreed. */
@Service
@Transactional(readOnly = true)
public class Plans {
    private final PlanVersions versions;
    private final PlanReading reading;
    private final PlanSeals seals;
    private final MeasureRows rows;
    private final PlanAccess access;
    private final People people;
    private final CurrentActor actor;

    Plans(
            PlanVersions versions,
            PlanReading reading,
            PlanSeals seals,
            MeasureRows rows,
            PlanAccess access,
            People people,
            CurrentActor actor) {
        this.versions = versions;
        this.reading = reading;
        this.seals = seals;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.actor = actor;
    }

    /** The dealer's plan, if it has one that the acting person may read. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Optional<PlanId> ofDealer(DealerId dealer) {
        return access.ofDealer(dealer).map(DevelopmentPlan::key);
    }

    /** The plan as the reader works with it: what waits for it, else what was agreed; the company first sees what it drafts. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Optional<PlanSheet> sheet(PlanId id) {
        return sheet(access.plan(id), null);
    }

    /** One version of it. */
    @PreAuthorize("hasAuthority('plans:see')")
    public PlanSheet sheet(PlanId id, int number) {
        return sheet(access.plan(id), number).orElseThrow(() -> new NotFound("plan version"));
    }

    /** Of this version; empty as long as it is not agreed. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Optional<SealMark> seal(PlanId id, int number) {
        return seals.of(access.plan(id), number);
    }

    /** The words of one version, for comparing. */
    @PreAuthorize("hasAuthority('plans:see')")
    public PlanContent content(PlanId id, int number) {
        access.plan(id);
        return versions.numbered(id, number)
                .filter(this::isShown)
                .map(reading::content)
                .orElseThrow(() -> new NotFound("plan version"));
    }

    /** How far it has come away from what was agreed first. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Drift drift(PlanId id) {
        var plan = access.plan(id);
        var agreed = versions.ofPlan(id).reversed().stream()
                .filter(version -> version.state() == VersionState.AGREED)
                .map(version ->
                        new Drift.Step(version.number(), version.because(), version.why(), reading.content(version)))
                .toList();
        return Drift.of(agreed, reading.progress(id), access.today(plan.dealer()));
    }

    /** What was agreed with the dealer and is still to be done, the next first; at most 200. */
    @PreAuthorize("hasAuthority('plans:see')")
    public List<OpenMeasure> openMeasures(DealerId dealer) {
        return access.ofDealer(dealer).isEmpty() ? List.of() : rows.open(dealer);
    }

    /** What a measure of the dealer's says, also when it is done or was dropped. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Optional<String> measureWords(DealerId dealer, MeasureId id) {
        return access.ofDealer(dealer).flatMap(plan -> rows.words(dealer, id));
    }

    /** There is a plan, and the acting person may read it: a dealer's staff only if its owner lets it. */
    @PreAuthorize("hasAuthority('plans:see')")
    public boolean isReadable(DealerId dealer) {
        return access.ofDealer(dealer).isPresent();
    }

    /** Measures that have slipped or are past their day, for a talk's agenda; at most 20. */
    @PreAuthorize("hasAuthority('plans:see')")
    public List<OpenMeasure> offRoad(DealerId dealer) {
        return access.ofDealer(dealer).isEmpty() ? List.of() : rows.offRoad(dealer, access.today(dealer));
    }

    /** What a yearly review begins with; empty: there is no agreed plan that the acting person may read. */
    @PreAuthorize("hasAuthority('plans:see')")
    public Optional<ReviewFacts> reviewFacts(DealerId dealer, int year) {
        return access.ofDealer(dealer)
                .flatMap(plan -> versions.agreed(plan.key()).map(version -> reading.review(plan, version, year)));
    }

    /** The dealer's own words in what is being drafted, for it to write; empty: nothing is drafted, or it is not for this reader. */
    @PreAuthorize("hasAuthority('plans:agree')")
    public Optional<DraftVision> draftVision(PlanId id) {
        var plan = access.plan(id);
        if (!access.isOwner(plan.dealer())) return Optional.empty();
        return versions.ofPlan(id).stream()
                .filter(version -> version.state() == VersionState.DRAFT)
                .findFirst()
                .map(version -> new DraftVision(version.key(), version.number(), version.vision()));
    }

    /** What the dealer wrote so far. */
    public record DraftVision(VersionId version, int number, String words) {}

    private Optional<PlanSheet> sheet(DevelopmentPlan plan, @Nullable Integer number) {
        var all = versions.ofPlan(plan.key());
        var seen = all.stream().filter(this::isShown).toList();
        return seen.stream()
                .filter(version -> number == null || version.number() == number)
                .findFirst()
                .map(version -> sheet(plan, all, seen, version));
    }

    private PlanSheet sheet(DevelopmentPlan plan, List<PlanVersion> all, List<PlanVersion> seen, PlanVersion shown) {
        var dealer = access.brief(plan.dealer());
        var today = access.today(plan.dealer());
        var content = reading.content(shown);
        var progress = reading.progress(plan.key());
        var names = people.names(seen.stream()
                .map(PlanVersion::agreedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var briefs = seen.stream()
                .map(one -> brief(one, one.agreedBy() == null ? null : names.get(one.agreedBy())))
                .toList();
        return new PlanSheet(
                plan.key(),
                dealer,
                plan.firstYear(),
                plan.years(),
                plan.agreedNumber(),
                plan.reviewDue(),
                plan.staffSees(),
                briefs,
                all.stream()
                        .filter(one -> one.state() == VersionState.DRAFT)
                        .findFirst()
                        .map(PlanVersion::key)
                        .orElse(null),
                briefs.get(seen.indexOf(shown)),
                content,
                progress,
                reading.actuals(plan.key()),
                Concreteness.of(content, progress, plan.firstYear(), today),
                events(plan),
                may(plan, shown, dealer),
                today);
    }

    /** What goes on on the company's desk is not the dealer's to read. */
    private List<PlanEvent> events(DevelopmentPlan plan) {
        var events = reading.events(plan.key());
        return access.isDealer()
                ? events.stream()
                        .filter(event -> event.kind() != PlanEvent.Kind.STARTED
                                && event.kind() != PlanEvent.Kind.NEW_VERSION
                                && event.kind() != PlanEvent.Kind.TAKEN_BACK)
                        .toList()
                : events;
    }

    private Set<Action> may(DevelopmentPlan plan, PlanVersion shown, DealerBrief dealer) {
        var may = EnumSet.noneOf(Action.class);
        if (actor.may("plans:edit")) {
            switch (shown.state()) {
                case DRAFT -> may.addAll(Set.of(Action.EDIT, Action.OFFER));
                case OFFERED -> may.add(Action.TAKE_BACK);
                case AGREED -> {
                    if (plan.standing() == VersionState.AGREED && isNewest(plan, shown)) may.add(Action.CHANGE);
                }
            }
            if (plan.agreedNumber() != null) may.add(Action.PROGRESS);
        } else if (access.isOwner(dealer.id())) {
            if (shown.state() == VersionState.OFFERED) may.add(Action.AGREE);
            may.addAll(Set.of(Action.DISSENT, Action.SHOW_STAFF));
            if (plan.agreedNumber() != null) may.add(Action.PROGRESS);
        }
        return may;
    }

    private static boolean isNewest(DevelopmentPlan plan, PlanVersion shown) {
        return plan.agreedNumber() != null && plan.agreedNumber() == shown.number();
    }

    private boolean isShown(PlanVersion version) {
        return version.state() != VersionState.DRAFT || !access.isDealer();
    }

    private static VersionBrief brief(PlanVersion version, @Nullable String agreedBy) {
        return new VersionBrief(
                version.key(),
                version.version(),
                version.number(),
                version.state(),
                version.because(),
                version.why(),
                version.madeAt(),
                version.offeredAt(),
                version.agreedAt(),
                agreedBy);
    }
}
