package io.tanxin.inbox;

/** Which clock runs. */
public enum InboxClock {
    /** The first answer is owed. */
    ANSWER,
    SOLUTION,
    /** The company asked something and waits for the dealer. */
    PAUSED,
    /** A talk begins then. */
    TALK,
    /** Due on a day: the moment is its midnight in UTC. */
    DUE
}
