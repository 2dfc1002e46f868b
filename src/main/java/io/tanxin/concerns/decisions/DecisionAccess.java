package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a decision is: whoever sees the dealer; one about a concern in confidence is its circle's. For anybody else it is not there. */
@Component
class DecisionAccess {
    private static final String CONCERN = "CONCERN";

    /** For a query over {@code conflict_decision c} that joins {@code visible_dealer v}. */
    static final String READABLE = InConfidence.readable("'" + CONCERN + "'", "c.concern_id");

    static final String SHARED = InConfidence.shared("'" + CONCERN + "'", "c.concern_id");

    private final DecisionRows rows;
    private final JdbcClient db;
    private final DealerAccess dealers;
    private final InConfidence confidence;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    DecisionAccess(
            DecisionRows rows,
            JdbcClient db,
            DealerAccess dealers,
            InConfidence confidence,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.db = db;
        this.dealers = dealers;
        this.confidence = confidence;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    ConflictDecision find(DecisionId id) {
        return theirs(rows.find(id).orElseThrow(() -> new NotFound("decision")));
    }

    /** As the person saw it, and nobody else's to change until this transaction ends. */
    ConflictDecision change(DecisionId id, int seen) {
        var decision = theirs(rows.lock(id).orElseThrow(() -> new NotFound("decision")));
        if (decision.version() != seen) throw new OptimisticLockingFailureException("decision " + id + " has changed");
        return decision;
    }

    /** The concern that a decision is to be about: this dealer's, and one that the acting person may read. */
    void requireConcern(DealerId dealer, @Nullable Long concern) {
        if (concern == null) return;
        var of = db.sql("select dealer_id from concern where id = :id")
                .param("id", concern)
                .query((row, n) -> new DealerId(row.getLong("dealer_id")))
                .optional()
                .orElseThrow(() -> new NotFound("concern"));
        dealers.require(of);
        confidence.require(of, CONCERN, concern);
        DecisionRefused.unless(of.equals(dealer), Reason.OTHER_DEALERS_CONCERN);
    }

    boolean isInConfidence(ConflictDecision decision) {
        return confidence.covers(CONCERN, decision.concern());
    }

    void written(String action, ConflictDecision decision, Map<String, ?> details) {
        written(action, "decision", decision.id().value(), decision, details);
    }

    void written(String action, Sanction sanction, ConflictDecision decision) {
        written(
                action,
                "restriction",
                sanction.id().value(),
                decision,
                Map.of("state", sanction.state(), "kind", sanction.kind()));
    }

    private void written(String action, String kind, long id, ConflictDecision decision, Map<String, ?> details) {
        var deed = new AuditTrail.Deed(action, kind, id, decision.dealer(), details);
        audit.recordAll(List.of(isInConfidence(decision) ? deed.inConfidence() : deed));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What somebody typed, bounded. */
    static String words(String typed, int most) {
        var words = typed.strip();
        DecisionRefused.unless(!words.isEmpty(), Reason.NO_WORDS);
        DecisionRefused.unless(words.codePointCount(0, words.length()) <= most, Reason.TOO_LONG);
        return words;
    }

    private ConflictDecision theirs(ConflictDecision decision) {
        dealers.require(decision.dealer());
        confidence.require(decision.dealer(), CONCERN, decision.concern());
        return decision;
    }
}
