package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Personal links: made, opened, revoked. Only a hash of the token is kept (M17). */
@Service
public class Links {

    /** A link as its page finds it. Wrong: never was one (404). Dead: was one, and why it no longer is (410). */
    public sealed interface Opened {
        record Alive(Link link) implements Opened {}

        record Dead(Link link, Why why) implements Opened {}

        record Wrong() implements Opened {}
    }

    public enum Why {
        EXPIRED,
        USED,
        REVOKED
    }

    /** @return the token, 43 characters of URL-safe base 64, known to nobody afterwards */
    public String issue(UserId person, String purpose, long subject, Instant until) {
        throw new IllegalStateException("being built");
    }

    /** Reads only: opening a page changes nothing (M16). */
    public Opened open(String token, String purpose) {
        throw new IllegalStateException("being built");
    }

    /** Uses up a single-use link; false when somebody was quicker. */
    public boolean use(Link link) {
        throw new IllegalStateException("being built");
    }

    /** The thing moved or is gone: all its links of this purpose die. */
    public void revoke(String purpose, long subject) {
        throw new IllegalStateException("being built");
    }
}
