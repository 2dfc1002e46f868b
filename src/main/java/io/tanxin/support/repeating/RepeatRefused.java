package io.tanxin.support.repeating;

import java.util.Locale;

/** It can't repeat like that, and why; the words for people stand in the translations. Nothing was changed. */
public class RepeatRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        TOO_MUCH_TIME,
        TOO_MANY,
        BEGINS_BEFORE_TODAY,
        ENDS_BEFORE_IT_BEGINS,
        NOT_ONE_OF_US,
        HAS_COME,
        SETTLED,
        ENDED
    }

    private final Reason reason;

    RepeatRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "repeating.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new RepeatRefused(otherwise);
    }
}
