package io.tanxin.plans;

/** What will show that it was done. In words: {@code words.proof.*}. */
public enum Proof {
    PHOTO,
    DOCUMENT,
    FIGURE,
    VISIT
}
