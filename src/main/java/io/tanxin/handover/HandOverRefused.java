package io.tanxin.handover;

import java.util.Locale;

/** It cannot be done like that, and why; the words for people stand in the translations. Nothing was changed. */
public class HandOverRefused extends RuntimeException {

    public enum Reason {
        SIGNED,
        NOT_SIGNED,
        CONFIRMED,
        NOT_YOURS,
        TOO_LONG
    }

    private final Reason reason;

    HandOverRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "handover.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new HandOverRefused(otherwise);
    }
}
