package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One collision of interests, and the ways it can go (L3). */
record ConflictDecision(
        DecisionId id,
        int version,
        DealerId dealer,
        @Nullable Long concern,
        String heading,
        String companyWants,
        String dealerWants,
        DecisionState state,
        UserId recordedBy,
        Instant recordedAt,
        @Nullable Made made,
        @Nullable Signed signed,
        @Nullable String outcome,
        @Nullable Instant outcomeAt) {

    /** What was chosen, and by whom. */
    record Made(
            long option,
            Interest protects,
            String reasons,
            @Nullable Money cost,
            UserId by,
            Instant at) {}

    /** Who answers for it. @param on the decider's own day */
    record Signed(UserId by, Instant at, LocalDate on) {}

    ConflictDecision written(String heading, String companyWants, String dealerWants) {
        DecisionRefused.unless(state == DecisionState.OPEN, Reason.NOT_OPEN);
        return new ConflictDecision(
                id,
                version,
                dealer,
                concern,
                heading,
                companyWants,
                dealerWants,
                state,
                recordedBy,
                recordedAt,
                null,
                null,
                null,
                null);
    }

    /** Chosen by somebody who may not answer for it alone. */
    ConflictDecision asked(Made choice) {
        DecisionRefused.unless(state == DecisionState.OPEN, Reason.NOT_OPEN);
        return in(DecisionState.ASKED, choice, null, null, null);
    }

    ConflictDecision decided(Made choice, Signed by) {
        DecisionRefused.unless(state == DecisionState.OPEN, Reason.NOT_OPEN);
        return in(DecisionState.DECIDED, choice, by, null, null);
    }

    ConflictDecision approved(Signed by) {
        DecisionRefused.unless(state == DecisionState.ASKED && made != null, Reason.NOT_ASKED);
        return in(DecisionState.DECIDED, made, by, null, null);
    }

    /** Not like that: it is weighed anew. */
    ConflictDecision declined() {
        DecisionRefused.unless(state == DecisionState.ASKED, Reason.NOT_ASKED);
        return in(DecisionState.OPEN, null, null, null, null);
    }

    /** Nothing had to be decided in the end. What was decided stays. */
    ConflictDecision withdrawn() {
        DecisionRefused.unless(state == DecisionState.OPEN, Reason.NOT_OPEN);
        return in(DecisionState.WITHDRAWN, null, null, null, null);
    }

    ConflictDecision cameOf(String words, Instant now) {
        DecisionRefused.unless(state == DecisionState.DECIDED, Reason.NOT_DECIDED);
        return in(state, made, signed, words, now);
    }

    private ConflictDecision in(
            DecisionState next,
            @Nullable Made made,
            @Nullable Signed signed,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {
        return new ConflictDecision(
                id,
                version,
                dealer,
                concern,
                heading,
                companyWants,
                dealerWants,
                next,
                recordedBy,
                recordedAt,
                made,
                signed,
                outcome,
                outcomeAt);
    }
}
