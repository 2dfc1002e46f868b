package io.tanxin.support.rules;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules' way (N4): drafted, proposed, agreed, and drafted anew when something is to change. Whoever moves a version says which
 * state of it they saw; when somebody was quicker, the second is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class RulesService {
    /** A short list: what is longer is read by nobody. */
    public static final int MOST = 12;

    private final RuleSets sets;
    private final RuleRows rows;
    private final RulesSeals seals;
    private final RulesAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulesService(
            RuleSets sets,
            RuleRows rows,
            RulesSeals seals,
            RulesAccess access,
            CurrentActor actor,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sets = sets;
        this.rows = rows;
        this.seals = seals;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A draft; what was agreed stays in force beside it. @param why it is to change; null for a dealer's first ones only */
    @PreAuthorize("hasAuthority('rules:write')")
    public RulesId draft(DealerId dealer, List<Rule> rules, @Nullable String why) {
        access.require(dealer);
        RulesRefused.unless(sets.open(dealer).isEmpty(), Reason.OPEN_ALREADY);
        var before = sets.inForce(dealer);
        var because = before.isEmpty() ? null : Words.needed(why, Words.NOTE);
        var number = before.map(one -> one.number() + 1).orElse(1);
        var sound = sound(dealer, rules);
        var draft = added(RuleSet.draft(dealer, number, because, actor.id(), now()));
        rows.write(draft.key(), dealer, sound);
        written("rules.drafted", draft);
        return draft.key();
    }

    /** The draft's lines as they are to be now, in their order. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void rewrite(RulesId id, int seen, List<Rule> rules, @Nullable String why) {
        var before = find(id, seen);
        var because = before.number() == 1 ? null : Words.needed(why, Words.NOTE);
        var draft = sets.save(before.because(because));
        rows.write(id, draft.dealer(), sound(draft.dealer(), rules));
        written("rules.drafted", draft);
    }

    /** The company's side of the agreement. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void propose(RulesId id, int seen) {
        var before = find(id, seen);
        RulesRefused.unless(!rows.of(id).isEmpty(), Reason.NO_RULE);
        var proposed = sets.save(before.proposed(now()));
        written("rules.proposed", proposed);
        events.publishEvent(new RulesProposed(id, proposed.number(), proposed.version(), proposed.dealer()));
    }

    /** Something was forgotten: nobody can agree to it any more. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void takeBack(RulesId id, int seen) {
        written("rules.taken-back", sets.save(find(id, seen).back(null)));
    }

    /** A draft that nobody wants any more; what was agreed before counts as ever. */
    @PreAuthorize("hasAuthority('rules:write')")
    public void discard(RulesId id, int seen) {
        var draft = find(id, seen);
        RulesRefused.unless(draft.state() == RulesState.DRAFT, Reason.NOT_A_DRAFT);
        rows.clear(id);
        sets.delete(draft);
        written("rules.discarded", draft);
    }

    /** The dealer's side: its owner, to exactly what was shown. */
    @PreAuthorize("hasAuthority('rules:agree')")
    public void agree(RulesId id, int seen) {
        var before = find(id, seen);
        access.requireOwner(before.dealer());
        var agreed = sets.save(before.agreed(actor.id(), now()));
        seals.agreed(agreed);
        written("rules.agreed", agreed);
        events.publishEvent(new RulesAnswered(id, agreed.number(), agreed.version(), agreed.dealer(), null));
    }

    /** Not like this: back to the manager, with words. */
    @PreAuthorize("hasAuthority('rules:agree')")
    public void askToChange(RulesId id, int seen, String words) {
        var before = find(id, seen);
        access.requireOwner(before.dealer());
        var said = Words.needed(words, Words.NOTE);
        var back = sets.save(before.back(said));
        written("rules.change-asked", back);
        events.publishEvent(new RulesAnswered(id, back.number(), back.version(), back.dealer(), said));
    }

    /** A rule keeps its number; one that this dealer never had is a new one. */
    private List<Rule> sound(DealerId dealer, List<Rule> rules) {
        RulesRefused.unless(rules.size() <= MOST, Reason.TOO_MANY);
        var known = rows.numbers(dealer);
        var taken = new HashSet<Integer>();
        return rules.stream()
                .map(Rule::sound)
                .map(rule -> known.contains(rule.number()) && taken.add(rule.number()) ? rule : rule.numbered(0))
                .toList();
    }

    private RuleSet added(RuleSet draft) {
        try {
            return sets.save(draft);
        } catch (DbActionExecutionException | DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("another draft of dealer " + draft.dealer(), quicker);
        }
    }

    private RuleSet find(RulesId id, int seen) {
        var found = sets.findById(id).orElseThrow(() -> new NotFound("rules"));
        access.require(found.dealer());
        if (access.isDealer() && found.state() == RulesState.DRAFT) throw new NotFound("rules");
        if (found.version() != seen) throw new OptimisticLockingFailureException("rules " + id + " have changed");
        return found;
    }

    private void written(String action, RuleSet set) {
        audit.record(action, "rules", set.key().value(), set.dealer(), Map.of("version", set.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
