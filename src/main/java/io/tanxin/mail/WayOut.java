package io.tanxin.mail;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a letter's reader gets no more of it.
 *
 * @param all where a first letter's reader says "not me, no more" (M28); null: it is not the first
 * @param topic what the letter is one of, if it may be stopped by itself (M11)
 * @param one where that is done; null: nowhere
 */
record WayOut(
        @Nullable URI all,
        @Nullable LetterTopic topic,
        @Nullable URI one) {
    static final WayOut NONE = new WayOut(null, null, null);

    /** Bound with others: only what holds for all of them. */
    static WayOut ofAll(List<WayOut> each) {
        var first = each.getFirst();
        var alike = first.topic() != null
                && each.stream().allMatch(one -> first.topic().equals(one.topic()));
        return alike ? first : new WayOut(first.all(), null, null);
    }
}
