package io.tanxin.inbox;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows.
 *
 * @param kind null: all
 * @param search part of a dealer's name or code, pinyin or pinyin initials; empty for all
 */
public record InboxFilter(State state, @Nullable InboxKind kind, String search, Whose whose, Order order)
        implements Serializable {
    public static final InboxFilter ALL = new InboxFilter(State.OPEN, null, "", Whose.MINE, Order.NEWEST);

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
