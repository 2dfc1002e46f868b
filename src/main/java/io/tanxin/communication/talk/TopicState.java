package io.tanxin.communication.talk;

/** What became of a topic (C2). In words: {@code words.topic.*}. */
public enum TopicState {
    OPEN,
    SETTLED,
    PROMISED,
    PARKED,
    DROPPED
}
