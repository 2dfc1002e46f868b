package io.tanxin.concerns;

import io.tanxin.files.Attachment;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said.
 *
 * @param fromDealer said by the dealer's people
 * @param readBy who read it before it went, or gave it back; null: nobody had to
 * @param readWords what that one wrote to its author: the company's own
 */
public record ConcernMessage(
        long id,
        boolean fromDealer,
        UserId by,
        String byName,
        Instant at,
        String words,
        State state,
        Meant meant,
        @Nullable String readBy,
        @Nullable String readWords,
        List<Attachment> files)
        implements Serializable {

    public enum State {
        SENT,
        /** A heated concern's answer: another person reads it first. */
        HELD,
        /** That one gave it back. */
        RETURNED
    }

    ConcernMessage with(List<Attachment> found) {
        return new ConcernMessage(id, fromDealer, by, byName, at, words, state, meant, readBy, readWords, found);
    }
}
