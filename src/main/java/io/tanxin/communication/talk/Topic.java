package io.tanxin.communication.talk;

import io.tanxin.concerns.ConcernId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its reader sees it.
 *
 * @param dealerName whose point it is; null for all at a round
 * @param onlyForName named by a private wish; the reader is that person or wrote it
 * @param owed it is a promise that is due
 * @param goesOn it was parked on an earlier day
 * @param concern what the dealer said that it is about
 * @param offRoad it is a measure of the plan that has slipped or is past its day
 * @param mine the reader's side brought it and may still change its words
 */
public record Topic(
        TopicId id,
        int version,
        @Nullable DealerId dealer,
        @Nullable String dealerName,
        Side side,
        UserId by,
        String byName,
        @Nullable String onlyForName,
        String words,
        TopicState state,
        @Nullable String outcome,
        boolean owed,
        boolean goesOn,
        @Nullable ConcernId concern,
        boolean offRoad,
        boolean mine)
        implements Serializable {

    public static final int LONGEST = AgendaItem.LONGEST;

    public boolean isPrivate() {
        return onlyForName != null;
    }
}
