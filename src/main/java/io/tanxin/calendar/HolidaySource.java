package io.tanxin.calendar;

/** Where a country's year comes from. In words: {@code calendar.source.*}. */
public enum HolidaySource {
    /** Our own table: shipped, or imported by the administrator. */
    TABLE,
    /** Reckoned by a library: public holidays of the whole country. */
    LIBRARY,
    /** Only the week is known. */
    NONE
}
