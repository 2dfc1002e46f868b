package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealCheck.Broken;
import io.tanxin.seals.SealCheck.Fault;
import io.tanxin.seals.SealCheck.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes along a dealer's chain from its first seal to its newest and stops at the first that does not hold. */
@Service
public class SealChecking {
    private static final int PAGE = 200;

    private final SealRows rows;
    private final List<SealedThings> things;

    SealChecking(SealRows rows, List<SealedThings> things) {
        this.rows = rows;
        this.things = things;
    }

    /** As of one moment: what is sealed meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SealCheck check(DealerId dealer) {
        return check(dealer, true);
    }

    /** @param all false: who reads it is not of the circle of what is in confidence. It is checked too, and not counted */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SealCheck check(DealerId dealer, boolean all) {
        var walk = new Walk(kept(dealer), erasures(dealer), all ? Set.of() : inConfidence(dealer));
        for (var page = rows.from(dealer, 0, PAGE); !page.isEmpty(); page = rows.from(dealer, walk.number, PAGE)) {
            for (var seal : page) {
                var fault = walk.next(seal);
                if (fault != null) return fault;
            }
        }
        var head = rows.head(dealer);
        var ends = head.isEmpty() ? walk.number == 0 : head.get().number() == walk.number;
        if (!ends || head.isPresent() && !head.get().digest().equals(walk.digest)) {
            return new Broken(walk.number + 1, null, null, Fault.NEWEST_MISSING);
        }
        return new Whole(walk.number - walk.hidden.size(), walk.erased, walk.newest);
    }

    /** All of it, to be taken away. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SealedChain whole(DealerId dealer) {
        var seals = new ArrayList<StoredSeal>();
        for (var page = rows.from(dealer, 0, PAGE); !page.isEmpty(); page = rows.from(dealer, seals.size(), PAGE)) {
            seals.addAll(page);
        }
        return SealedChain.of(seals, rows.head(dealer).orElse(null));
    }

    private Map<SealSubject, List<SealPart>> kept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        things.forEach(thing -> kept.putAll(thing.asKept(dealer)));
        return kept;
    }

    private Set<SealSubject> inConfidence(DealerId dealer) {
        return things.stream()
                .flatMap(thing -> thing.inConfidence(dealer).stream())
                .collect(Collectors.toSet());
    }

    /** What later seals say was erased: {@code 12 text}. */
    private Set<String> erasures(DealerId dealer) {
        return new HashSet<>(rows.erasures(dealer));
    }

    private final class Walk {
        private final Map<SealSubject, List<SealPart>> kept;
        private final Set<String> erasures;
        private final Set<String> kinds;
        private final Set<SealSubject> untold;
        private final Set<Integer> hidden = new HashSet<>();
        private int number;
        private int erased;
        private String digest = SealText.NOTHING;
        private @Nullable SealMark newest;

        private Walk(Map<SealSubject, List<SealPart>> kept, Set<String> erasures, Set<SealSubject> untold) {
            this.kept = kept;
            this.erasures = erasures;
            this.untold = untold;
            this.kinds = new HashSet<>(things.stream().map(SealedThings::kind).toList());
        }

        private @Nullable Broken next(StoredSeal seal) {
            if (seal.number() != number + 1) return new Broken(number + 1, null, null, Fault.MISSING);
            var fault = fault(seal);
            var told = !isUntold(seal);
            if (fault != null)
                return told
                        ? new Broken(seal.number(), seal.subject(), seal.at(), fault)
                        : new Broken(seal.number(), null, null, fault);
            number = seal.number();
            digest = seal.digest();
            if (!told) {
                hidden.add(number);
                return null;
            }
            newest = seal.mark();
            erased += (int) seal.parts().stream().filter(StoredPart::isErased).count();
            return null;
        }

        /** An erasure is about the seal of its number. */
        private boolean isUntold(StoredSeal seal) {
            var subject = seal.subject();
            return untold.contains(subject)
                    || subject.kind().equals(SealErasing.ERASURE) && hidden.contains((int) subject.id());
        }

        private @Nullable Fault fault(StoredSeal seal) {
            if (!seal.previous().equals(digest)) return Fault.OUT_OF_ORDER;
            if (!seal.holds()) return Fault.SEAL_CHANGED;
            for (var part : seal.parts()) {
                if (part.isErased() && !erasures.contains(seal.number() + " " + part.name())) return Fault.PART_GONE;
                if (!part.holds()) return Fault.PART_CHANGED;
            }
            return kinds.contains(seal.subject().kind()) && !isAsSealed(seal) ? Fault.THING_CHANGED : null;
        }

        private boolean isAsSealed(StoredSeal seal) {
            var now = kept.get(seal.subject());
            if (now == null) return false;
            return seal.parts().stream()
                    .filter(part -> !part.isErased())
                    .allMatch(part -> now.stream()
                            .anyMatch(other -> other.name().equals(part.name())
                                    && other.content().equals(part.content())));
        }
    }
}
