package io.tanxin.mail;

/** How far a letter has come. Its words stand under {@code words.mail.*}. */
public enum LetterState {
    QUEUED,
    LEASED,
    /** Goes in one mail with another, whose lease holds for it. */
    BUNDLED,
    /** Accepted by a mail server. */
    SENT,
    /** No mail server is configured: it can be read in the program only. */
    KEPT,
    /** The connection was lost when the mail server may have had all of it: tried once more (M4). */
    UNSURE,
    DROPPED,
    MISSED,
    /** Refused for good, or given up; a person may have it sent again. */
    DEAD,
    TO_HAND_OVER,
    HANDED_OVER;

    /** It did not go, and a person may have it tried again; what it is about is asked anew then. */
    public boolean canGoAgain() {
        return this == DEAD || this == DROPPED || this == MISSED;
    }

    /** It reached its reader, as far as the house can know. */
    public boolean isDelivered() {
        return this == SENT || this == KEPT || this == HANDED_OVER;
    }
}
