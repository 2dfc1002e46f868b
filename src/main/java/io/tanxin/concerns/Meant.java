package io.tanxin.concerns;

/** What a message of the company is to do. */
public enum Meant {
    SAY,
    ASK,
    OFFER
}
