package io.tanxin.handed;

import java.util.Locale;

/** It can't go that way, and why; the words for people stand in the translations. Nothing was changed. */
public class HandedRefused extends RuntimeException {
    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        DUE_WHEN,
        NOT_LATER,
        TOO_FAR,
        IS_HANDED,
        MATTER_OVER,
        NO_COLLEAGUE,
        IN_CONFIDENCE,
        NOT_OPEN,
        NOT_YOURS,
        TOO_LATE_TO_UNDO
    }

    private final Reason reason;

    HandedRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "handed.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new HandedRefused(otherwise);
    }
}
