package io.tanxin.dealers.situation;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How often a dealer is asked. */
final class ReportRhythm {
    static final Period HOUSE = Period.ofMonths(6);

    /** A dealer that has never reported is asked so long after it was added: first there is a talk. */
    static final Period FIRST = Period.ofMonths(1);

    private ReportRhythm() {}

    /** Whoever reported or was asked before this is asked now. */
    static Instant before(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(HOUSE).toInstant();
    }
}
