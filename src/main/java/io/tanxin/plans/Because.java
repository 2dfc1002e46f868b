package io.tanxin.plans;

/** Why something goes another way than agreed (N1). In words: {@code words.because.*}. */
public enum Because {
    MARKET,
    US,
    DEALER
}
