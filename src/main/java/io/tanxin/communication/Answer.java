package io.tanxin.communication;

/** What an invited person, and so a dealer, says to a day (C3). In words: {@code words.answer.*}. */
public enum Answer {
    NONE,
    COMING,
    NOT_COMING,
    ANOTHER_TIME
}
