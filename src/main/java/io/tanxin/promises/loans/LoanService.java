package io.tanxin.promises.loans;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.WorthAskingAfter;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.files.Attachment;
import io.tanxin.files.AttachmentOwner;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import io.tanxin.reminders.NagGuard;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spare units and replacements (P5): sent, on their way back, back. Whoever changes one says which version they saw; of two at once
 * the second is told by an {@link OptimisticLockingFailureException}. A dealer sees its own, without what they are worth.
 */
@Service
@Transactional
public class LoanService implements AttachmentOwner {
    /** What the nag guard knows them as. */
    static final String MATTER = "LOAN";

    private static final String FILES = "loan";

    private final Loans loans;
    private final LoanQueries queries;
    private final Dealers dealers;
    private final DealerAccess access;
    private final Attachments attachments;
    private final NagGuard guard;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoanService(
            Loans loans,
            LoanQueries queries,
            Dealers dealers,
            DealerAccess access,
            Attachments attachments,
            NagGuard guard,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.loans = loans;
        this.queries = queries;
        this.dealers = dealers;
        this.access = access;
        this.attachments = attachments;
        this.guard = guard;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One page of a list, by key. @param skip small: inside one gap */
    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public List<LoanRow> rows(LoanFilter filter, @Nullable LoanKey after, int skip, int limit) {
        return queries.rows(filter, after, skip, limit);
    }

    /** With a dealer at the moment, the one expected first. */
    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public List<LoanRow> with(DealerId dealer, int limit) {
        access.require(dealer);
        return queries.rows(new LoanFilter(LoanFilter.Tab.OUT, "", dealer), null, 0, limit);
    }

    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public LoanRow find(LoanId id) {
        return queries.find(id).orElseThrow(() -> new NotFound("loan"));
    }

    /** How often the dealer was reminded of it, and whether that is over; for the company. */
    @PreAuthorize("hasAuthority('promises:make')")
    @Transactional(readOnly = true)
    public Optional<NagGuard.Reminded> reminded(LoanId id) {
        require(id);
        return Optional.ofNullable(guard.of(MATTER, List.of(id.value())).get(id.value()));
    }

    @PreAuthorize("hasAuthority('promises:make')")
    public LoanId lend(LoanDraft draft) {
        access.require(draft.dealer());
        var loan = loans.save(Loan.of(draft, actor.id(), Utc.of(clock.instant())));
        audited(loan, "loan.sent");
        askAfter(loan);
        return loan.key();
    }

    @PreAuthorize("hasAuthority('promises:make')")
    public void change(LoanId id, int seen, LoanDraft draft) {
        var before = require(id, seen);
        var changed = loans.save(before.changed(draft));
        audited(changed, "loan.changed");
        if (changed.sentOn().equals(before.sentOn())) return;
        noLonger(changed);
        askAfter(changed);
    }

    /** The dealer says so, or its manager for it. */
    @PreAuthorize("hasAuthority('promises:see')")
    public void onItsWay(LoanId id, int seen) {
        var loan = require(id, seen);
        audited(loans.save(loan.onItsWay(today(loan.dealer()))), "loan.on-its-way");
    }

    @PreAuthorize("hasAuthority('promises:make')")
    public void returned(LoanId id, int seen, LocalDate on, LoanCondition condition, @Nullable String words) {
        var loan = require(id, seen);
        audited(loans.save(loan.returned(on, condition, words, today(loan.dealer()))), "loan.returned");
        if (!loan.staysThere()) noLonger(loan);
    }

    /** That it is back was noted by mistake. */
    @PreAuthorize("hasAuthority('promises:make')")
    public void notReturned(LoanId id, int seen) {
        var loan = loans.save(require(id, seen).notReturned());
        audited(loan, "loan.not-returned");
        if (!loan.staysThere()) askAfter(loan);
    }

    /** A picture of the unit as it went or came. */
    @PreAuthorize("hasAuthority('promises:make')")
    public Attachments.Kept attach(LoanId id, String name, InputStream content) {
        var loan = require(id);
        var kept = attachments.keep(new NewAttachment(FILES, id.value(), loan.dealer(), actor.id(), name), content);
        if (kept instanceof Attachments.Kept.Done) audited(loan, "loan.photo");
        return kept;
    }

    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public List<Attachment> photos(LoanId id) {
        require(id);
        return attachments.of(FILES, List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    /** Today where the dealer is: what a form begins with. */
    @PreAuthorize("hasAuthority('promises:see')")
    @Transactional(readOnly = true)
    public LocalDate today(DealerId dealer) {
        return LocalDate.ofInstant(clock.instant(), dealers.brief(dealer).zone());
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long loan) {
        return actor.may("promises:see") && queries.find(new LoanId(loan)).isPresent();
    }

    private Loan require(LoanId id) {
        var loan = loans.findById(id).orElseThrow(() -> new NotFound("loan"));
        access.require(loan.dealer());
        return loan;
    }

    private Loan require(LoanId id, int seen) {
        var loan = require(id);
        if (loan.version() != seen) throw new OptimisticLockingFailureException("loan " + id + " has changed");
        return loan;
    }

    /** A unit went out: somebody asks how it is doing (N6). */
    private void askAfter(Loan loan) {
        events.publishEvent(
                new WorthAskingAfter(loan.dealer(), Deed.DELIVERY, loan.key().value(), null, loan.sentOn()));
    }

    private void noLonger(Loan loan) {
        events.publishEvent(new WorthAskingAfter.NoLonger(
                loan.dealer(), Deed.DELIVERY, loan.key().value()));
    }

    private void audited(Loan loan, String action) {
        audit.record(action, "loan", loan.key().value(), loan.dealer(), Map.of());
    }
}
