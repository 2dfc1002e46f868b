package io.tanxin.support.rules;

/** Where the dealer signed: on the phone of who checked, in its own portal, by the link in a letter. */
public enum SignedWay {
    SPOT,
    PORTAL,
    LINK
}
