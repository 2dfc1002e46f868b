package io.tanxin.support.rules;

/** How a rule was found, in words and never as a number. {@code words.result.*}. */
public enum Result {
    KEPT,
    PARTLY,
    NOT,
    UNSEEN
}
