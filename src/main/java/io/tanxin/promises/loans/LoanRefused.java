package io.tanxin.promises.loans;

import java.util.Locale;

/** A loan can't go that way, and why; the words for people stand in the translations. Nothing was changed. */
public class LoanRefused extends RuntimeException {
    public enum Reason {
        NO_ITEM,
        TOO_LONG,
        EXPECTED_WHEN,
        BACK_WHEN,
        IS_BACK,
        NOT_BACK,
        SAID_SO
    }

    private final Reason reason;

    LoanRefused(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The translation that says it. */
    public String key() {
        return "promises.loans.refused." + reason;
    }

    static void unless(boolean holds, Reason otherwise) {
        if (!holds) throw new LoanRefused(otherwise);
    }
}
