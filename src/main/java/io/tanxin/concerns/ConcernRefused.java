package io.tanxin.concerns;

/** It cannot be done like that, and why; the words for people stand in the translations. Nothing was changed. */
public class ConcernRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        NOT_OPEN,
        NOT_ACKNOWLEDGED,
        NOT_UNDERSTOOD,
        NOT_RESOLVED,
        TOO_LATE_TO_REOPEN,
        NO_PROMISE,
        NO_MEASURE,
        NOT_THIS_WAY,
        NO_TOPIC,
        NOBODY_ABOVE,
        NOT_IN_CONFIDENCE,
        NOT_HELD,
        OWN_ANSWER,
        NOT_OF_CIRCLE
    }

    private final Reason reason;

    public ConcernRefused(Reason reason) {
        super(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "concerns.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new ConcernRefused(otherwise);
    }
}
