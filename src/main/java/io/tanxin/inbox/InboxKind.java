package io.tanxin.inbox;

/** What came in. */
public enum InboxKind {
    /** A concern, or a new word about one. */
    CONCERN,
    /** Written by mail. */
    MESSAGE,
    /** To an invitation: not that day, another time, or some words. */
    ANSWER,
    /** A verdict, a day asked for or answered, a dealer's own promise done. */
    PROMISE,
    /** A line of shared minutes. */
    CORRECTION,
    /** A topic that a dealer names to one person only. */
    WISH,
    /** A colleague asks for something. */
    HANDED,
    /** What a colleague says to what was asked for. */
    REPLY,
    /** A dealer's answer to a restriction, or that it asks for a second look. */
    RESTRICTION
}
