package io.tanxin.concerns;

/** What a dealer says it is. In words: {@code words.concern.*}. */
public enum ConcernKind {
    COMPLAINT,
    WORRY,
    REQUEST,
    SUGGESTION,
    PRAISE
}
