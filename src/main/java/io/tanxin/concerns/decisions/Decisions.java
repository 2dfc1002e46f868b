package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.ConflictDecision.Made;
import io.tanxin.concerns.decisions.ConflictDecision.Signed;
import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where interests collide (L3): written down with all options, then decided. Up to the company's amount who deals with the dealer
 * decides; above it, and always where the dealer is restricted, a director answers for it. Of two who decide at once one wins, the
 * other is told.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('decisions:record')")
public class Decisions {
    private static final int REASONS = 1000;

    private final DecisionRows rows;
    private final DecisionAccess access;
    private final TermsOfConflicts terms;
    private final Sanctions sanctions;
    private final DecisionLetters letters;
    private final Dealers dealers;
    private final CurrentActor actor;

    Decisions(
            DecisionRows rows,
            DecisionAccess access,
            TermsOfConflicts terms,
            Sanctions sanctions,
            DecisionLetters letters,
            Dealers dealers,
            CurrentActor actor) {
        this.rows = rows;
        this.access = access;
        this.terms = terms;
        this.sanctions = sanctions;
        this.letters = letters;
        this.dealers = dealers;
        this.actor = actor;
    }

    public DecisionId record(DecisionDraft draft) {
        dealers.brief(draft.dealer());
        access.requireConcern(draft.dealer(), draft.concern());
        var id = rows.insert(sound(draft), actor.id(), access.now());
        step(rows.find(id).orElseThrow(), "RECORDED", "decision.recorded", null);
        return id;
    }

    /** As long as nothing is decided it is put right. Its dealer and its concern stay. */
    public void change(DecisionId id, int seen, DecisionDraft draft) {
        var decision = access.change(id, seen);
        var sound = sound(draft);
        rows.options(id, sound.options());
        var kept = rows.save(decision.written(sound.heading(), sound.companyWants(), sound.dealerWants()));
        step(kept, "CHANGED", "decision.changed", null);
    }

    /** @return DECIDED, or ASKED: a director has to say yes */
    public DecisionState decide(DecisionId id, int seen, Choice choice) {
        var decision = access.change(id, seen);
        var options = rows.optionsOf(id);
        DecisionRefused.unless(options.size() > 1, Reason.TOO_FEW_OPTIONS);
        DecisionRefused.unless(options.stream().anyMatch(one -> one.id() == choice.option()), Reason.NO_SUCH_OPTION);
        var now = access.now();
        var reasons = DecisionAccess.words(choice.reasons(), REASONS);
        var made = new Made(choice.option(), choice.protects(), reasons, choice.cost(), actor.id(), now);
        var draft = choice.sanction();
        if (draft != null) sanctions.propose(decision, draft);
        var cost = choice.cost();
        var alone = actor.may("decisions:approve")
                || draft == null && (cost == null || !terms.read().needsApproval(cost));
        if (!alone) {
            var kept = step(rows.save(decision.asked(made)), "ASKED", "decision.asked", null);
            letters.asked(kept);
            return kept.state();
        }
        var kept = step(rows.save(decision.decided(made, signature())), "DECIDED", "decision.decided", null);
        sanctions.sign(kept);
        return kept.state();
    }

    /** The director's signature, also under the restriction that belongs to it. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public void approve(DecisionId id, int seen, String words) {
        var decision = access.change(id, seen);
        var said = words.isBlank() ? null : DecisionAccess.words(words, REASONS);
        var kept = step(rows.save(decision.approved(signature())), "APPROVED", "decision.approved", said);
        sanctions.sign(kept);
        letters.settled(kept, said, decision.made());
    }

    @PreAuthorize("hasAuthority('decisions:approve')")
    public void decline(DecisionId id, int seen, String words) {
        var decision = access.change(id, seen);
        var said = DecisionAccess.words(words, REASONS);
        var kept = step(rows.save(decision.declined()), "DECLINED", "decision.declined", said);
        sanctions.forget(kept);
        letters.settled(kept, said, decision.made());
    }

    /** In the end nothing had to be decided. */
    public void withdraw(DecisionId id, int seen, String words) {
        var decision = access.change(id, seen);
        var said = DecisionAccess.words(words, REASONS);
        step(rows.save(decision.withdrawn()), "WITHDRAWN", "decision.withdrawn", said);
    }

    /** What came of it, as far as one knows now; said again, it is put right, and what was said before stays among the steps. */
    public void outcome(DecisionId id, int seen, String words) {
        var decision = access.change(id, seen);
        var said = DecisionAccess.words(words, REASONS);
        step(rows.save(decision.cameOf(said, access.now())), "OUTCOME", "decision.outcome", said);
    }

    private Signed signature() {
        return new Signed(actor.id(), access.now(), access.today(actor.get().zone()));
    }

    private ConflictDecision step(ConflictDecision kept, String step, String deed, @Nullable String words) {
        rows.step(kept.id(), step, actor.id(), access.now(), words, false);
        var details = new HashMap<String, Object>(Map.of("state", kept.state()));
        var made = kept.made();
        if (made != null) {
            details.put("protects", made.protects());
            var cost = made.cost();
            if (cost != null) details.put("cost", cost.amount().toPlainString() + " " + cost.code());
        }
        access.written(deed, kept, details);
        return kept;
    }

    private static DecisionDraft sound(DecisionDraft draft) {
        DecisionRefused.unless(draft.options().size() <= DecisionDraft.MOST_OPTIONS, Reason.TOO_MANY_OPTIONS);
        List<DecisionOption> options = draft.options().stream()
                .map(one -> new DecisionOption(
                        0, DecisionAccess.words(one.words(), DecisionDraft.OPTION), one.serves(), one.cost()))
                .toList();
        return new DecisionDraft(
                draft.dealer(),
                draft.concern(),
                DecisionAccess.words(draft.heading(), DecisionDraft.HEADING),
                DecisionAccess.words(draft.companyWants(), DecisionDraft.WANTS),
                DecisionAccess.words(draft.dealerWants(), DecisionDraft.WANTS),
                options);
    }
}
