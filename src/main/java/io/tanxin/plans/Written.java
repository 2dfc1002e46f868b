package io.tanxin.plans;

import io.tanxin.plans.PlanRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Words as people write them, without the space around, and not longer than their column. */
final class Written {
    static final int LINE = 200;
    static final int REASON = 1000;

    private Written() {}

    static String words(@Nullable String written, int longest) {
        var words = optional(written, longest);
        PlanRefused.unless(words != null, Reason.NO_WORDS);
        return words == null ? "" : words;
    }

    static @Nullable String optional(@Nullable String written, int longest) {
        var words = written == null ? "" : written.strip();
        PlanRefused.unless(words.codePointCount(0, words.length()) <= longest, Reason.TOO_LONG);
        return words.isEmpty() ? null : words;
    }
}
