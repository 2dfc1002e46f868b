package io.tanxin.support.balance;

import io.tanxin.dealers.policy.SupportKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands out in a dealer's year, in figures that the words are made of.
 *
 * @param figure what is: a share in percent, or a number of records or moments
 * @param bound what the policy asks for, in the same
 */
public record Finding(Kind kind, int figure, int bound) implements Serializable {
    /** Of fewer records a share says nothing. */
    static final int FEWEST = 5;
    /** One in a quarter is the least that can be called support. */
    static final int A_YEAR = 4;
    /** By so much a figure has to move before an answer to it no longer holds. */
    static final int STEP = 5;

    public enum Kind {
        /** Material share above the policy's cap: too much of it makes weak. */
        OVER_HELPED,
        /** More guidance than the policy's range, less teaching: controlled, and learns nothing. */
        MANAGED_NOT_TAUGHT,
        /** More care than the policy's range, less guidance: spoilt. */
        CARED_NOT_MANAGED,
        /** A key moment came, and nobody helped. */
        NO_HELP_AT_MOMENT,
        /** Fewer than one record in a quarter. */
        UNDER_HELPED
    }

    /**
     * @param forgotten key moments of the year at which nothing was given
     * @param newcomer with us for some months only: too short to be under-helped
     */
    static List<Finding> of(Balance year, Bounds bounds, int forgotten, boolean newcomer) {
        var found = new ArrayList<Finding>();
        if (year.records() >= FEWEST && year.materialShare() > bounds.materialMost()) {
            found.add(new Finding(Kind.OVER_HELPED, year.materialShare(), bounds.materialMost()));
        }
        if (year.records() - year.unclassified() >= FEWEST) {
            if (above(year, bounds, SupportKind.MANAGE) && below(year, bounds, SupportKind.TEACH)) {
                found.add(new Finding(
                        Kind.MANAGED_NOT_TAUGHT, year.share(SupportKind.TEACH), bounds.least(SupportKind.TEACH)));
            }
            if (above(year, bounds, SupportKind.CARE) && below(year, bounds, SupportKind.MANAGE)) {
                found.add(new Finding(
                        Kind.CARED_NOT_MANAGED, year.share(SupportKind.MANAGE), bounds.least(SupportKind.MANAGE)));
            }
        }
        if (forgotten > 0) found.add(new Finding(Kind.NO_HELP_AT_MOMENT, forgotten, 0));
        if (year.records() < A_YEAR && !newcomer) found.add(new Finding(Kind.UNDER_HELPED, year.records(), A_YEAR));
        return found;
    }

    private static boolean above(Balance year, Bounds bounds, SupportKind kind) {
        return year.share(kind) > bounds.most(kind);
    }

    private static boolean below(Balance year, Bounds bounds, SupportKind kind) {
        return year.share(kind) < bounds.least(kind);
    }

    /** Whether an answer that was given to these figures still holds. */
    boolean isStillAnswered(int answeredFigure, int answeredBound) {
        var step = kind == Kind.UNDER_HELPED || kind == Kind.NO_HELP_AT_MOMENT ? 1 : STEP;
        return bound == answeredBound && Math.abs(figure - answeredFigure) < step;
    }
}
