package io.tanxin.communication;

/** How a day of a series came to its date. In words: {@code words.placed.*}. */
public enum Placed {
    RULE,
    /** Beside the series' own date, which is a holiday (M25). */
    HOLIDAY,
    /** Somebody moved or changed this one: it stays when the series changes (M24). */
    HAND
}
