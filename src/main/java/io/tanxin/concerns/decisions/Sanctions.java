package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restrictions (L3). There is no way to one but a decision with a director's signature, and after it the director can only keep,
 * shorten or lift it, with reasons that the dealer reads. A longer one is another decision.
 */
@Service
@Transactional
public class Sanctions {
    static final int WORDS = 1000;
    private static final int WHAT = 500;

    private final SanctionRows rows;
    private final DecisionRows decisions;
    private final DecisionAccess access;
    private final TermsOfConflicts terms;
    private final DecisionLetters letters;
    private final InConfidence confidence;
    private final Dealers dealers;
    private final CurrentActor actor;

    Sanctions(
            SanctionRows rows,
            DecisionRows decisions,
            DecisionAccess access,
            TermsOfConflicts terms,
            DecisionLetters letters,
            InConfidence confidence,
            Dealers dealers,
            CurrentActor actor) {
        this.rows = rows;
        this.decisions = decisions;
        this.access = access;
        this.terms = terms;
        this.letters = letters;
        this.confidence = confidence;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** The dealer was heard, and it stays. Only where it asked for a second look. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public void keep(SanctionId id, int seen, String reasons) {
        var sanction = change(id, seen);
        done(sanction.kept(access.now()), "KEPT", "restriction.kept", reasons);
    }

    /** @param last its new last day, today or later */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public void shorten(SanctionId id, int seen, LocalDate last, String reasons) {
        var sanction = change(id, seen);
        DecisionRefused.unless(!last.isBefore(today(sanction.dealer())), Reason.ONLY_SHORTER);
        done(sanction.shortened(last, access.now()), "SHORTENED", "restriction.shortened", reasons);
    }

    @PreAuthorize("hasAuthority('decisions:approve')")
    public void lift(SanctionId id, int seen, String reasons) {
        var sanction = change(id, seen);
        done(sanction.lifted(access.now()), "LIFTED", "restriction.lifted", reasons);
    }

    void propose(ConflictDecision decision, SanctionDraft draft) {
        var notice = terms.read().noticeDays();
        DecisionRefused.unless(!draft.until().isBefore(draft.from()), Reason.DAYS_TURNED_ROUND);
        DecisionRefused.unless(
                !draft.until().isBefore(today(decision.dealer()).plusDays(notice)), Reason.UNTIL_TOO_SOON);
        DecisionRefused.unless(!confidence.directors(decision.dealer()).isEmpty(), Reason.NOBODY_ABOVE);
        rows.propose(
                decision.id(),
                decision.dealer(),
                new SanctionDraft(
                        draft.kind(),
                        DecisionAccess.words(draft.what(), WHAT),
                        DecisionAccess.words(draft.why(), WORDS),
                        DecisionAccess.words(draft.tried(), WORDS),
                        draft.from(),
                        draft.until()),
                notice);
    }

    /** With the decision itself; the dealer is told in the same transaction. */
    void sign(ConflictDecision decision) {
        var proposed = rows.ofDecision(decision.id()).orElse(null);
        if (proposed == null) return;
        if (!actor.may("decisions:approve"))
            throw new IllegalStateException("a restriction without a director's signature");
        var signed = rows.save(
                proposed.signed(actor.id(), access.now(), reviewer(decision.dealer()), today(decision.dealer())));
        decisions.step(decision.id(), "SIGNED", actor.id(), access.now(), null, true);
        access.written("restriction.signed", signed, decision);
        letters.show(signed, decision);
    }

    void forget(ConflictDecision decision) {
        rows.forgetProposed(decision.id());
    }

    /** A second pair of eyes if there is one: another director than who signs. */
    private UserId reviewer(DealerId dealer) {
        return confidence.directors(dealer).stream()
                .filter(one -> !one.equals(actor.id()))
                .findFirst()
                .orElse(actor.id());
    }

    private Sanction change(SanctionId id, int seen) {
        var sanction = rows.lock(id).orElseThrow(() -> new NotFound("restriction"));
        access.find(sanction.decision());
        if (sanction.version() != seen)
            throw new OptimisticLockingFailureException("restriction " + id + " has changed");
        return sanction;
    }

    private void done(Sanction next, String step, String deed, String reasons) {
        var said = DecisionAccess.words(reasons, WORDS);
        var kept = rows.save(next);
        var decision = decisions.find(kept.decision()).orElseThrow();
        decisions.step(decision.id(), step, actor.id(), access.now(), said, true);
        access.written(deed, kept, decision);
        letters.told(kept, decision, DecisionLetters.Told.valueOf(step), said);
    }

    private LocalDate today(DealerId dealer) {
        return access.today(dealers.brief(dealer).zone());
    }
}
