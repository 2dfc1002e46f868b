package io.tanxin.communication;

/** How both sides meet. In words: {@code words.way.*}. */
public enum DayWay {
    VISIT,
    PHONE,
    VIDEO,
    OFFICE
}
