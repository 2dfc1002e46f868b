package io.tanxin.support.rules;

/** A check is written, signed by the company, signed by both. In words: {@code words.check.*}. */
public enum CheckState {
    DRAFT,
    TO_SIGN,
    SIGNED
}
