package io.tanxin.support;

import java.util.Locale;

/** It cannot be written down like that, and why; the words for people stand in the translations. Nothing was changed. */
public class SupportRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        NOT_GIVEN_YET,
        TOO_MUCH_TIME,
        NOT_ONE_OF_US,
        NO_SUCH_MEASURE,
        TAKEN_BACK,
        TOO_MANY,
        NOT_OF_CIRCLE,
        SHARED_MEANWHILE
    }

    private final Reason reason;

    public SupportRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "support.refused." + reason;
    }

    public static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new SupportRefused(otherwise);
    }
}
