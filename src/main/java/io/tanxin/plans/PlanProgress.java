package io.tanxin.plans;

import io.tanxin.files.Attachment;
import io.tanxin.files.AttachmentOwner;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.plans.MeasureRows.Row;
import io.tanxin.plans.PlanRefused.Reason;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it goes, noted by either side: that is no change of the plan, and needs nobody's agreement. */
@Service
@Transactional
public class PlanProgress implements AttachmentOwner {
    private static final String OWNER = "plan-measure";

    private final MeasureRows rows;
    private final PlanAccess access;
    private final PlanReading reading;
    private final Attachments attachments;
    private final CurrentActor actor;
    private final AuditTrail audit;

    PlanProgress(
            MeasureRows rows,
            PlanAccess access,
            PlanReading reading,
            Attachments attachments,
            CurrentActor actor,
            AuditTrail audit) {
        this.rows = rows;
        this.access = access;
        this.reading = reading;
        this.attachments = attachments;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * @param seen the state of it that the person saw
     * @throws OptimisticLockingFailureException somebody was quicker
     */
    @PreAuthorize("hasAnyAuthority('plans:edit', 'plans:agree')")
    public void note(MeasureId id, int seen, ProgressDraft draft) {
        var row = theirs(id);
        var today = access.today(row.dealer());
        var status = draft.status();
        PlanRefused.unless(!status.needsReason() || draft.because() != null, Reason.NO_REASON);
        PlanRefused.unless(
                status != MeasureStatus.SLIPPED
                        || draft.expected() != null && draft.expected().isAfter(today),
                Reason.NO_NEW_DAY);
        var said = new ProgressDraft(
                status,
                status.needsReason() ? draft.because() : null,
                status.needsReason()
                        ? Written.words(draft.why(), Written.REASON)
                        : Written.optional(draft.why(), Written.REASON),
                status == MeasureStatus.SLIPPED ? draft.expected() : null);
        if (!rows.note(id, seen, said, status == MeasureStatus.DONE ? today : null, actor.id()))
            throw new OptimisticLockingFailureException("measure " + id + " has changed");
        audit.record("plan.measure-noted", "plan", row.plan().value(), row.dealer(), Map.of("measure", status));
    }

    /** What became of a goal in a year that has begun. @param before what the person saw; null: nothing yet */
    @PreAuthorize("hasAnyAuthority('plans:edit', 'plans:agree')")
    public void actual(PlanId id, GoalId goal, int year, @Nullable BigDecimal before, BigDecimal actual) {
        var plan = access.plan(id);
        if (access.isDealer()) access.requireOwner(plan.dealer());
        if (!reading.goalsOf(id).contains(goal)) throw new NotFound("goal");
        PlanRefused.unless(plan.agreedNumber() != null, Reason.NOT_AGREED);
        PlanRefused.unless(
                year >= plan.firstYear()
                        && year
                                <= Math.min(
                                        plan.lastYear(),
                                        access.today(plan.dealer()).getYear()),
                Reason.OUTSIDE_THE_YEARS);
        if (!rows.actual(goal, year, before, actual, actor.id()))
            throw new OptimisticLockingFailureException("goal " + goal + " has changed");
        audit.record("plan.actual-noted", "plan", id.value(), plan.dealer(), Map.of("year", year));
    }

    /** A photo or a paper that shows it. */
    @PreAuthorize("hasAnyAuthority('plans:edit', 'plans:agree')")
    public Attachments.Kept prove(MeasureId id, String name, InputStream content) {
        var row = theirs(id);
        return attachments.keep(new NewAttachment(OWNER, id.value(), row.dealer(), actor.id(), name), content);
    }

    @PreAuthorize("hasAuthority('plans:see')")
    @Transactional(readOnly = true)
    public List<Attachment> proofs(MeasureId id) {
        var row = rows.find(id).orElseThrow(() -> new NotFound("measure"));
        access.plan(row.plan());
        return attachments.of(OWNER, List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    @Override
    public String kind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long measure) {
        return actor.may("plans:see")
                && rows.find(new MeasureId(measure))
                        .filter(row -> access.isVisible(row.plan()))
                        .isPresent();
    }

    /** Of an agreed version; and for a dealer's person: the owner's, or who sees to it. */
    private Row theirs(MeasureId id) {
        var row = rows.find(id).orElseThrow(() -> new NotFound("measure"));
        var plan = access.plan(row.plan());
        PlanRefused.unless(
                !access.isDealer()
                        || access.isOwner(plan.dealer())
                        || actor.id().equals(row.owner()),
                Reason.NOT_YOURS);
        PlanRefused.unless(row.agreed(), Reason.NOT_AGREED);
        return row;
    }
}
