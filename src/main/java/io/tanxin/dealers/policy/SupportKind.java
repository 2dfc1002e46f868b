package io.tanxin.dealers.policy;

/** What a support is meant as: chosen by who gives it, never by the portal (N4). */
public enum SupportKind {
    CARE,
    MANAGE,
    TEACH
}
