package io.tanxin.plans;

/** Who is to do it. In words: {@code words.side.*}. */
public enum Side {
    COMPANY,
    DEALER
}
