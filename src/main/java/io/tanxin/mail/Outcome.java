package io.tanxin.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a lease ends. @param next when somebody looks at the row again; null when it has come to its end */
record Outcome(
        LetterState state,
        @Nullable String reason,
        @Nullable Instant next,
        boolean unsure,
        int failures) {
    private static final int LONGEST_REASON = 200;

    Outcome {
        if (reason != null) {
            reason = reason.replaceAll("\\p{Cntrl}+", " ").strip();
            if (reason.length() > LONGEST_REASON) reason = reason.substring(0, LONGEST_REASON);
        }
    }

    static Outcome done(LetterState state) {
        return new Outcome(state, null, null, false, 0);
    }

    static Outcome done(LetterState state, String reason) {
        return new Outcome(state, reason, null, false, 0);
    }
}
