package io.tanxin.promises;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One promise with its history, and what the reader may do with it.
 *
 * @param history the newest change first
 * @param cost what keeping it costs; for the company's people only, like {@code fullWeek}: made although the week was full
 * @param decidesCost the reader is the director whose yes it waits for
 */
public record PromiseDetail(
        PromiseRow row,
        LocalDate madeOn,
        String madeByName,
        @Nullable String aboutKind,
        @Nullable Long aboutId,
        Set<Action> may,
        List<PromiseChange> history,
        @Nullable PromiseCost cost,
        boolean decidesCost,
        @Nullable FullWeek fullWeek)
        implements Serializable {

    /** What its owner said when it asked for another day. */
    public @Nullable String whyAnotherDay() {
        return history.stream()
                .filter(change -> change.newDue() != null && change.toldOn() == null && !change.undo())
                .findFirst()
                .map(PromiseChange::words)
                .orElse(null);
    }

    /** How much lay in the owner's week when it was made, and how much fits into it. */
    public record FullWeek(int load, int capacity) implements Serializable {}

    public enum Action {
        DONE,
        AT_RISK,
        JUDGE,
        WITHDRAW,
        PROPOSE_DAY,
        AGREE_DAY,
        DECLINE_DAY,
        UNDO
    }
}
