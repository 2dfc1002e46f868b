package io.tanxin.communication.ui;

import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.series.Cycle;

/** How often one talks: once, or one of the usual rhythms with what suits it, or one's own. In words: {@code communication.cadence.*}. */
enum Cadence {
    ONCE(DayKind.HEART_TO_HEART, DayWay.VISIT, 60, Cycle.MONTH, 1),
    MONTHLY_CHECK_IN(DayKind.CHECK_IN, DayWay.PHONE, 30, Cycle.MONTH, 1),
    FORTNIGHTLY_CHECK_IN(DayKind.CHECK_IN, DayWay.PHONE, 30, Cycle.WEEK, 2),
    QUARTERLY_TALK(DayKind.HEART_TO_HEART, DayWay.VISIT, 90, Cycle.QUARTER, 1),
    YEARLY_REVIEW(DayKind.PLAN_REVIEW, DayWay.VISIT, 120, Cycle.YEAR, 1),
    OWN(DayKind.CHECK_IN, DayWay.PHONE, 30, Cycle.WEEK, 1);

    final DayKind kind;
    final DayWay way;
    final int minutes;
    final Cycle cycle;
    final int pause;

    Cadence(DayKind kind, DayWay way, int minutes, Cycle cycle, int pause) {
        this.kind = kind;
        this.way = way;
        this.minutes = minutes;
        this.cycle = cycle;
        this.pause = pause;
    }

    boolean repeats() {
        return this != ONCE;
    }
}
