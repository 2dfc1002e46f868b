package io.tanxin.seals;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a part out of what was sealed, for a reason; the chain goes on and says so. */
@Service
@Transactional
public class SealErasing {
    /** Sealed itself: that a part is gone is a part of the story. Its subject is the number of the seal. */
    public static final String ERASURE = "ERASURE";

    public static final int LONGEST = 500;

    private static final Pattern PRINT = Pattern.compile("[0-9a-f]{8,64}");
    private static final int MOST = 5;

    private final SealRows rows;
    private final Seals seals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SealErasing(SealRows rows, Seals seals, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.seals = seals;
        this.audit = audit;
        this.events = events;
    }

    /** @param fingerprint as it is shown, at least eight digits, with or without gaps */
    @PreAuthorize("hasAuthority('seals:erase')")
    @Transactional(readOnly = true)
    public List<FoundSeal> find(String fingerprint) {
        var digits = fingerprint.replace(" ", "").toLowerCase(Locale.ROOT);
        if (!PRINT.matcher(digits).matches()) return List.of();
        return rows.byDigest(digits, MOST).stream().map(this::found).toList();
    }

    private FoundSeal found(StoredSeal seal) {
        var subject = seal.subject();
        var marks = rows.marks(seal.dealer(), subject.kind(), List.of(subject.id()));
        var mark =
                marks.stream().filter(one -> one.number() == seal.number()).reduce(seal.mark(), (one, later) -> later);
        var parts = rows.from(seal.dealer(), seal.number() - 1, 1).getFirst().parts().stream()
                .map(part -> new FoundSeal.Part(part.kind(), part.name(), part.isErased()))
                .toList();
        return new FoundSeal(mark, parts);
    }

    /**
     * The same text in the chains of others, who sat in the same round, goes too; and the rows it was sealed from, by
     * {@link PartErased}.
     */
    @PreAuthorize("hasAuthority('seals:erase')")
    public void erase(DealerId dealer, int number, String part, String because) {
        var reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) throw new IllegalArgumentException("a reason is needed");
        var seal = rows.from(dealer, number - 1, 1).stream()
                .filter(one -> one.number() == number && one.part(part).isPresent())
                .filter(one -> !one.subject().kind().equals(ERASURE))
                .findFirst()
                .orElseThrow(() -> new NotFound("seal"));
        for (var each : rows.of(seal.subject())) {
            if (!rows.erase(each, part)) continue;
            seals.seal(
                    each.dealer(),
                    new SealSubject(ERASURE, each.number(), 0),
                    List.of(SealPart.text("because", reason), SealPart.text("part", part)));
            audit.record(
                    "seal.erased",
                    "seal",
                    (long) each.number(),
                    each.dealer(),
                    Map.of("kind", each.subject().kind(), "part", part, "because", reason));
        }
        events.publishEvent(new PartErased(seal.subject(), part));
    }
}
