package io.tanxin.concerns;

/** How much time there is; each has a clock of its own. CUSTOMER_WAITING: the dealer's own customer stands in its shop (L2). */
public enum Urgency {
    CUSTOMER_WAITING,
    URGENT,
    NORMAL
}
