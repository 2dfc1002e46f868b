package io.tanxin.concerns.decisions;

/** How a dealer's word was taken. */
public enum TrustState {
    /** Without proof, and without asking anybody. */
    TAKEN,
    /** More than the policy's sum: a director is asked. */
    ASKED,
    APPROVED,
    DECLINED,
    /** It was written down by mistake, and counts no more. */
    TAKEN_BACK
}
