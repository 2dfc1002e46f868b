package io.tanxin.concerns;

/** How it came. */
public enum Way {
    PORTAL,
    MAIL,
    STAFF
}
