package io.tanxin.handover;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over with its letter.
 *
 * @param matters what matters to this dealer, in the old manager's words
 * @param fromSignedBy who signed for the one who had left; null: that one itself
 * @param seesDealer whether the reader still sees the dealer's page
 */
public record HandOverDetail(
        HandOverRow row,
        @Nullable String matters,
        @Nullable String fromSignedBy,
        @Nullable String confirmedBy,
        @Nullable String confirmedWords,
        List<HandOverLine> lines,
        Set<Action> may,
        boolean seesDealer)
        implements Serializable {

    public enum Action {
        WRITE,
        SIGN,
        /** A director, for an old manager who has left. */
        SIGN_FOR,
        CONFIRM
    }

    public List<HandOverLine> of(HandOverLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
