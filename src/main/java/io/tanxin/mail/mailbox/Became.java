package io.tanxin.mail.mailbox;

import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param what in words: {@code mailbox.became.*}
 * @param detail more of it, in the sender's or a server's own words
 * @param dealer whose matter it is
 * @param shown the administrator may read its subject and beginning; else that somebody wrote is all that is kept here
 */
public record Became(
        String what, @Nullable String detail, @Nullable DealerId dealer, boolean shown) {

    /** It went where it belongs: its words are for the people there. */
    public static Became taken(String what, DealerId dealer) {
        return new Became(what, null, dealer, false);
    }

    /** Nobody else will look at it. */
    public static Became left(String what, @Nullable String detail) {
        return new Became(what, detail, null, true);
    }
}
