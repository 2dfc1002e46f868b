package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.LocalDate;

/** What a dealer was tempted by, and what was decided about it. */
public record TemptationDraft(Temptation.Kind kind, LocalDate day, String words, String decision)
        implements Serializable {
    public static final int LONGEST = 1000;

    public TemptationDraft {
        words = Sentence.required(words, LONGEST);
        decision = Sentence.required(decision, LONGEST);
    }
}
