package io.tanxin.support.effect;

/** What the dealer says: did it help? */
public enum Helped {
    YES,
    PARTLY,
    NO
}
