package io.tanxin.concerns.decisions;

import java.util.Locale;

/** It cannot be done like that, and why; the words for people stand in the translations. Nothing was changed. */
public class DecisionRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        TOO_FEW_OPTIONS,
        TOO_MANY_OPTIONS,
        NO_SUCH_OPTION,
        OTHER_DEALERS_CONCERN,
        NOT_OPEN,
        NOT_ASKED,
        NOT_DECIDED,
        NOBODY_ABOVE,
        DAYS_TURNED_ROUND,
        UNTIL_TOO_SOON,
        ONLY_SHORTER,
        IS_OVER,
        ASKED_ALREADY,
        NOT_ASKED_FOR_LOOK,
        NO_AMOUNT,
        ALREADY_SETTLED,
        NOT_YOURS
    }

    private final Reason reason;

    public DecisionRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "decisions.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new DecisionRefused(otherwise);
    }
}
