package io.tanxin.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given. {@link Answer#NONE} takes the answer back.
 *
 * @param words the reason of a "no", or what goes with the wish for another time
 * @param proposedAt only with {@link Answer#ANOTHER_TIME}
 */
public record AnswerDraft(
        Answer answer, @Nullable String words, @Nullable Instant proposedAt) {
    public static final int LONGEST_WORDS = 1000;

    public AnswerDraft {
        if (words != null) words = words.isBlank() ? null : words.strip();
        if (words != null && words.length() > LONGEST_WORDS) words = words.substring(0, LONGEST_WORDS);
        if (answer != Answer.ANOTHER_TIME) proposedAt = null;
    }

    public static AnswerDraft of(Answer answer) {
        return new AnswerDraft(answer, null, null);
    }
}
