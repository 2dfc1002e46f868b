package io.tanxin.promises;

/** The receiver's word on what the owner calls done. */
public enum Verdict {
    YES,
    NO
}
