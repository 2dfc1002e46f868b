package io.tanxin.inbox;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows.
 *
 * @param kind null: all
 * @param search part of a dealer's name or code, pinyin or pinyin initials; empty for all
 * @param halfYears so far back goes what was dealt with
 */
public record InboxFilter(State state, @Nullable InboxKind kind, String search, Whose whose, Order order, int halfYears)
        implements Serializable {
    private static final int FARTHEST = 32;

    public static final InboxFilter ALL = new InboxFilter(State.OPEN, null, "", Whose.MINE, Order.NEWEST);

    public InboxFilter(State state, @Nullable InboxKind kind, String search, Whose whose, Order order) {
        this(state, kind, search, whose, order, 1);
    }

    public boolean hasFarther() {
        return halfYears < FARTHEST;
    }

    /** The same, twice as far back. */
    public InboxFilter farther() {
        return new InboxFilter(state, kind, search, whose, order, 2 * halfYears);
    }

    public enum State {
        OPEN,
        DONE
    }

    public enum Whose {
        /** Of the dealers in one's own care, and what is meant for oneself. */
        MINE,
        /** Of a director's whole area. */
        AREA
    }

    public enum Order {
        NEWEST,
        /** What is due first on top; what has no clock follows, the newest first. */
        CLOCK
    }
}
