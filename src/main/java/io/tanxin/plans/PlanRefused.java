package io.tanxin.plans;

import java.util.Locale;

/** A plan can't go that way, and why; the words for people stand in the translations. Nothing was changed. */
public class PlanRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        NO_AIM,
        NOTHING_IN_IT,
        NOT_A_DRAFT,
        NOT_OFFERED,
        NOT_AGREED,
        OPEN_ALREADY,
        THERE_ALREADY,
        OUTSIDE_THE_YEARS,
        NOT_OF_THIS_SIDE,
        NO_REASON,
        NO_NEW_DAY,
        NOT_YOURS,
        FIRST_VERSION
    }

    private final Reason reason;

    PlanRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "plans.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new PlanRefused(otherwise);
    }
}
