package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/** Makes the personal links in a letter while it is composed; filled by the module that keeps the tokens. */
public interface LinkMaker {

    /**
     * @param path before the token, e.g. {@code /r/}
     * @param purpose the one thing the link may be used for, e.g. {@code RSVP}
     * @param subject key of the row it is about
     * @param until when it dies
     */
    URI personal(UserId reader, String path, String purpose, long subject, Instant until);

    /** A plain link into the portal, for somebody who can sign in. */
    URI page(String path);

    /** A link that signs the reader in, once and within 24 hours, and opens the page; a plain one for somebody without sign-in. */
    default URI signIn(UserId reader, String path) {
        return page(path);
    }

    /** For work that makes many: the links it is given are good as soon as it has ended. */
    default <T> T together(Function<LinkMaker, T> work) {
        return work.apply(this);
    }
}
