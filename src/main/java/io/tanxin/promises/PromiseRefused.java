package io.tanxin.promises;

import java.util.Locale;

/** A promise can't go that way, and why; the words for people stand in the translations. Nothing was changed. */
public class PromiseRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        DUE_BEFORE_MADE,
        NOT_OF_THIS_SIDE,
        NOT_OPEN,
        NOT_DONE,
        NOT_YOURS,
        TOO_LATE_TO_WARN,
        TOLD_WHEN,
        SAME_DAY,
        NOTHING_PROPOSED,
        TOO_LATE_TO_UNDO,
        WEEK_IS_FULL,
        NO_OTHER_WAY,
        NOT_BROKEN,
        NO_SUCH_KIND,
        NO_SUCH_TALK,
        NO_FREE_HOUR,
        REPAIR_MISSING
    }

    private final Reason reason;

    PromiseRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "promises.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new PromiseRefused(otherwise);
    }
}
