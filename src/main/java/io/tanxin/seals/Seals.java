package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals what was agreed, in the agreement's own transaction. Whether the reader may see a dealer is asked by who shows its seals. */
@Service
public class Seals {
    private static final int TRIES = 50;

    private final SealRows rows;
    private final Clock clock;

    Seals(SealRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Of several dealers the one with the lower id comes first: who seals for many at once waits for nobody that waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealMark seal(DealerId dealer, SealSubject subject, List<SealPart> parts) {
        var stored = parts.stream().map(StoredPart::of).toList();
        for (var tries = 0; tries < TRIES; tries++) {
            var head = rows.head(dealer);
            if (head.isEmpty()) rows.begin(dealer);
            var seal = next(dealer, head.orElse(new SealRows.Head(0, SealText.NOTHING)), subject, stored);
            if (rows.advance(seal)) {
                rows.add(seal);
                return seal.mark();
            }
        }
        throw new OptimisticLockingFailureException("the chain of dealer " + dealer + " has no quiet moment");
    }

    /** The newest seal of each of these, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, SealMark> newest(DealerId dealer, String kind, Collection<Long> ids) {
        var newest = new HashMap<Long, SealMark>();
        rows.marks(dealer, kind, ids).forEach(mark -> newest.put(mark.subject().id(), mark));
        return newest;
    }

    /** All of one thing, by edition as they were sealed. */
    @Transactional(readOnly = true)
    public List<SealMark> all(DealerId dealer, String kind, long id) {
        return rows.marks(dealer, kind, List.of(id));
    }

    private StoredSeal next(DealerId dealer, SealRows.Head head, SealSubject subject, List<StoredPart> parts) {
        var number = head.number() + 1;
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var digest = SealText.digest(dealer, number, subject, at, head.digest(), parts);
        return new StoredSeal(dealer, number, subject, at, head.digest(), digest, parts);
    }
}
