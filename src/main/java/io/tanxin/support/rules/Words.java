package io.tanxin.support.rules;

import io.tanxin.support.rules.RulesRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Words as people write them, without the space around, and not longer than their column. */
final class Words {
    static final int NOTE = 1000;
    static final int NAME = 100;

    private Words() {}

    static String needed(@Nullable String written, int longest) {
        var words = optional(written, longest);
        RulesRefused.unless(words != null, Reason.NO_WORDS);
        return words == null ? "" : words;
    }

    static @Nullable String optional(@Nullable String written, int longest) {
        var words = written == null ? "" : written.strip();
        RulesRefused.unless(words.codePointCount(0, words.length()) <= longest, Reason.TOO_LONG);
        return words.isEmpty() ? null : words;
    }
}
