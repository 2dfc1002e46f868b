package io.tanxin.support;

/** To which end something was given (N4). A dealer never reads it. */
public enum SupportKind {
    CARE,
    MANAGE,
    TEACH
}
