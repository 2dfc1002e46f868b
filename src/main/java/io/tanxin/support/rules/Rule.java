package io.tanxin.support.rules;

import io.tanxin.support.rules.RulesRefused.Reason;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param number the same through all versions of its dealer; 0: a new one
 * @param measure how often, until when, how much; null: the words say it all
 */
public record Rule(int number, String words, @Nullable String measure) implements Serializable {
    public static final int LONGEST = 200;
    public static final int LONGEST_MEASURE = 100;

    /** @throws RulesRefused without words, or with too many */
    Rule sound() {
        var said = Words.needed(words, LONGEST);
        RulesRefused.unless(number >= 0, Reason.NO_WORDS);
        return new Rule(number, said, Words.optional(measure, LONGEST_MEASURE));
    }

    Rule numbered(int other) {
        return new Rule(other, words, measure);
    }
}
