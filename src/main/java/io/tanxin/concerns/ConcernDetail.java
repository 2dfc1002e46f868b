package io.tanxin.concerns;

import io.tanxin.promises.PromiseRow;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concern with all that the company knows of it.
 *
 * @param left working time until the clock that runs is over; null: none runs, or it is over
 * @param promises that grew out of it
 * @param earlier the dealer's concerns before it, the newest first: what happened before
 */
public record ConcernDetail(
        ConcernRow row,
        Addressee addressee,
        String raisedByName,
        String loggedByName,
        Way way,
        @Nullable String why,
        @Nullable Duration left,
        @Nullable Resolution resolution,
        @Nullable String resolutionWords,
        @Nullable Instant resolvedAt,
        boolean mayShare,
        List<ConcernMessage> thread,
        List<ConcernStep> steps,
        List<ConcernNote> notes,
        @Nullable Fault fault,
        List<PromiseRow> promises,
        List<ConcernRow> earlier)
        implements Serializable {

    /** Nobody of the company has answered yet: the first answer is the one that counts. */
    public boolean isFirstAnswer() {
        return row.state() == ConcernState.RECEIVED;
    }
}
