package io.tanxin.identity;

/** What somebody of the company works on, for a dealer to read: a function, never a person. */
public enum Department {
    LOGISTICS,
    FINANCE,
    TRAINING,
    SERVICE,
    MARKETING,
    PRODUCTION,
    SALES
}
