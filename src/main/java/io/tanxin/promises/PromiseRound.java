package io.tanxin.promises;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone decides: not done so many days after due is broken; done so long without a verdict is presumed kept. Each
 * promise in a transaction of its own, guarded by its version, so that several rounds at once settle it once.
 */
@Component
public class PromiseRound {
    private static final Logger log = LoggerFactory.getLogger(PromiseRound.class);
    private static final int BATCH = 200;
    // nowhere is it a later day than there
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Promises promises;
    private final PromiseCandidates candidates;
    private final PromiseChanges changes;
    private final Dealers dealers;
    private final NurturePolicies policies;
    private final Actors actors;
    private final PromiseTrail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseRound(
            Promises promises,
            PromiseCandidates candidates,
            PromiseChanges changes,
            Dealers dealers,
            NurturePolicies policies,
            Actors actors,
            PromiseTrail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.promises = promises;
        this.candidates = candidates;
        this.changes = changes;
        this.dealers = dealers;
        this.policies = policies;
        this.actors = actors;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many promises it settled */
    public int round() {
        return actors.runAs("promises", () -> {
            var before = LocalDate.ofInstant(clock.instant(), EASTERNMOST);
            return each(
                            after -> candidates.openBefore(before, after, BATCH),
                            NurturePolicy::doneGraceDays,
                            this::breakIfSilent)
                    + each(
                            after -> candidates.unjudgedBefore(before, after, BATCH),
                            NurturePolicy::presumedKeptDays,
                            this::presumeIfUnjudged);
        });
    }

    /** @param patience how many days after the candidate's own: read anew are only those whose time is over */
    private int each(
            Function<@Nullable PromiseKey, List<Candidate>> page,
            ToIntFunction<NurturePolicy> patience,
            BiFunction<Candidate, Terms, Boolean> settle) {
        var settled = 0;
        PromiseKey after = null;
        List<Candidate> batch;
        do {
            batch = page.apply(after);
            var briefs = briefs(batch);
            var terms = policies.of(briefs.keySet());
            for (var candidate : batch) {
                after = new PromiseKey(candidate.day(), candidate.id().value());
                var brief = briefs.get(candidate.dealer());
                var policy = terms.get(candidate.dealer());
                if (brief == null || policy == null) continue;
                var today = LocalDate.ofInstant(clock.instant(), brief.zone());
                var isOver = today.isAfter(candidate.day().plusDays(patience.applyAsInt(policy)));
                if (isOver && settledOnce(candidate, new Terms(today, policy), settle)) settled++;
            }
        } while (batch.size() == BATCH);
        return settled;
    }

    private boolean settledOnce(Candidate candidate, Terms terms, BiFunction<Candidate, Terms, Boolean> settle) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> settle.apply(candidate, terms)));
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            return false;
        } catch (RuntimeException failed) {
            // one bad row never stops the round
            log.error("promise {} could not be settled", candidate.id(), failed);
            return false;
        }
    }

    private boolean breakIfSilent(Candidate candidate, Terms terms) {
        var promise = promises.findById(candidate.id()).orElseThrow();
        var grace = terms.policy().doneGraceDays();
        if (!promise.isBrokenBySilence(terms.today(), grace)) return false;
        settled(promises.save(promise.broken(terms.today(), grace)), "promise.broken");
        events.publishEvent(new PromiseBroken(promise.key(), promise.dealer()));
        return true;
    }

    private boolean presumeIfUnjudged(Candidate candidate, Terms terms) {
        var promise = promises.findById(candidate.id()).orElseThrow();
        var days = terms.policy().presumedKeptDays();
        if (!promise.isPresumedKept(terms.today(), days)) return false;
        settled(promises.save(promise.presumedKept(terms.today(), days)), "promise.presumed-kept");
        return true;
    }

    private void settled(Promise promise, String action) {
        changes.add(promise, Actor.SYSTEM, null, null, null, false);
        trail.record(action, promise, Map.of("state", promise.state()));
    }

    private Map<DealerId, DealerBrief> briefs(List<Candidate> batch) {
        return dealers.briefs(batch.stream().map(Candidate::dealer).distinct().toList()).stream()
                .collect(Collectors.toMap(DealerBrief::id, Function.identity()));
    }

    /** A promise whose time may have come. @param day the one it is sorted by */
    record Candidate(PromiseId id, DealerId dealer, LocalDate day) {}

    private record Terms(LocalDate today, NurturePolicy policy) {}
}
