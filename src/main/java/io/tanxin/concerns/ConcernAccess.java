package io.tanxin.concerns;

import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Whose a concern is: whoever sees the dealer, but of one in confidence only its circle. For anybody else it is not there. */
@Component
class ConcernAccess {
    /** The kind of matter that a concern is, for promises about it and for the circle around it. */
    static final String KIND = "CONCERN";

    /** For a query over {@code concern c} that joins {@code visible_dealer v}. */
    static final String READABLE = InConfidence.readable("'" + KIND + "'", "c.id");

    static final String SHARED = InConfidence.shared("'" + KIND + "'", "c.id");

    private final ConcernRows rows;
    private final DealerAccess dealers;
    private final InConfidence confidence;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    ConcernAccess(
            ConcernRows rows,
            DealerAccess dealers,
            InConfidence confidence,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.dealers = dealers;
        this.confidence = confidence;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    Concern find(ConcernId id) {
        return theirs(rows.find(id).orElseThrow(() -> new NotFound("concern")));
    }

    /** As the person saw it, and nobody else's to change until this transaction ends. */
    Concern change(ConcernId id, int seen) {
        var concern = lock(id);
        if (concern.version() != seen) throw new OptimisticLockingFailureException("concern " + id + " has changed");
        return concern;
    }

    Concern lock(ConcernId id) {
        return theirs(rows.lock(id).orElseThrow(() -> new NotFound("concern")));
    }

    boolean isInConfidence(ConcernId id) {
        return confidence.covers(KIND, id.value());
    }

    /** Of its circle's deeds the trail keeps record, and shows none. */
    void written(String action, Concern concern) {
        var deed = new AuditTrail.Deed(
                action,
                "concern",
                concern.id().value(),
                concern.dealer(),
                Map.of("state", concern.state(), "kind", concern.kind()));
        audit.recordAll(List.of(isInConfidence(concern.id()) ? deed.inConfidence() : deed));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What somebody typed, bounded. */
    static String words(String typed, int most) {
        var words = typed.strip();
        ConcernRefused.unless(!words.isEmpty(), Reason.NO_WORDS);
        ConcernRefused.unless(words.codePointCount(0, words.length()) <= most, Reason.TOO_LONG);
        return words;
    }

    private Concern theirs(Concern concern) {
        if (!actor.get().reaches(concern.id().value())) throw new NotFound("concern");
        dealers.require(concern.dealer());
        confidence.require(concern.dealer(), KIND, concern.id().value());
        return concern;
    }
}
