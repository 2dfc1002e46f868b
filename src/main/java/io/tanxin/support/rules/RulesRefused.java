package io.tanxin.support.rules;

import java.util.Locale;

/** It can't go that way, and why; the words for people stand in the translations. Nothing was changed. */
public class RulesRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        TOO_MANY,
        NO_RULE,
        NOT_A_DRAFT,
        NOT_PROPOSED,
        OPEN_ALREADY,
        NOT_YOURS,
        NO_RULES_AGREED,
        NOTHING_LOOKED_AT,
        NOT_TO_SIGN,
        NO_NAME,
        NOT_THAT_FORM,
        HAS_WORDS
    }

    private final Reason reason;

    RulesRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "rules.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new RulesRefused(otherwise);
    }
}
