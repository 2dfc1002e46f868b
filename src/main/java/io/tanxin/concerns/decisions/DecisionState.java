package io.tanxin.concerns.decisions;

/** How far a conflict of interest decision has come. */
public enum DecisionState {
    OPEN,
    /** An option was chosen, and a director has to say yes. */
    ASKED,
    DECIDED,
    WITHDRAWN
}
