package io.tanxin.communication.series;

/** What becomes of a date that nobody works on: chosen for the series, shown for each date (M25). In words: {@code communication.series.holiday.*}. */
public enum OnHoliday {
    NEAREST,
    SKIP,
    KEEP
}
