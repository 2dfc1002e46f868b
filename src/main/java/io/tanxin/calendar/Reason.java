package io.tanxin.calendar;

/** Why a recurrence is refused, said where it can still be put right. In words: {@code calendar.refused.*}. */
public enum Reason {
    UNREADABLE,
    /** Hours, weeks of the year, days of the year, and what else the standard knows and nobody meets by. */
    NOT_OFFERED,
    NO_DAY,
    SEVERAL_A_MONTH,
    /** Not in every month: such a rule would leave months out. */
    FIFTH,
    /** The 29th to 31st by themselves would leave short months out. */
    SHORT_MONTHS,
    TOO_LONG_A_PAUSE,
    WEEK_BEGINS_ELSEWHERE,
    TOO_MANY,
    END_UNCLEAR,
    ENDS_BEFORE_IT_BEGINS,
    /** What a calendar makes of it is undefined. */
    BEGINS_OUTSIDE
}
