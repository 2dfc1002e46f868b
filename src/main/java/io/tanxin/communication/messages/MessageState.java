package io.tanxin.communication.messages;

/** How far a message has come. In words: {@code words.message.*}. */
public enum MessageState {
    NEW,
    READ,
    /** On the phone, by mail, on a visit: somebody says so. */
    ANSWERED
}
