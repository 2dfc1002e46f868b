package io.tanxin.dealers;

/** How far a dealer has come; decides which support policy suits it (N3). */
public enum Stage {
    STARTING,
    GROWING,
    ESTABLISHED
}
