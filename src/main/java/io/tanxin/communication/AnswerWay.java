package io.tanxin.communication;

/**
 * How an answer came in: by the link in a letter, in the dealer's portal, from the dealer's own calendar by mail, or told to the
 * company's people.
 */
public enum AnswerWay {
    LINK,
    PORTAL,
    MAIL,
    STAFF
}
