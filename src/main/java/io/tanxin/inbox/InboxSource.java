package io.tanxin.inbox;

import io.tanxin.identity.Actor;
import java.util.List;

/**
 * What comes in of one kind, told by the module whose it is as parts of a query: the inbox asks all of them in one statement, each
 * bounded. The parts name {@code dealer d}, {@code person p} who spoke and, unless {@link #isOwn()}, {@code visible_dealer v}, which decides
 * whose it is; the parameters are {@code :viewer}, {@code :today}, {@code :now}, {@code :recent}: what asks for nothing waits no longer
 * than since then, and {@code :kept}: nothing older is asked for.
 */
public interface InboxSource {
    /** For {@link #joins()}: the dealer of this column, as the acting person sees it. */
    static String dealer(String column) {
        return """
                  join dealer d on d.id = %s
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                """.formatted(column);
    }

    InboxKind kind();

    /** Whether it is a matter of such a person's at all. */
    boolean isFor(Actor actor);

    /** With its short name: {@code dealer_message m}. */
    String table();

    /** An index of the table with which a whole network's list by time begins; empty: none is needed. */
    default String index(InboxFilter.State state) {
        return "";
    }

    String joins();

    /** What comes in at all. */
    String belongs();

    /** As long as this holds it waits for somebody, unless that one has said that it is dealt with. */
    String needs();

    String id();

    /** The same, as the due's index has it. */
    default String idByDue() {
        return id();
    }

    default String page() {
        return id();
    }

    String said();

    /** When something last happened to it, if that is not always somebody's word. */
    default String newest() {
        return said();
    }

    /** A column: when it is due. None has ever one: {@code null}. */
    default String due() {
        return "null";
    }

    /** Whether the due counts; true or false, never null. */
    default String ticks() {
        return "true";
    }

    /** Whether it does for all that waits. */
    default boolean ticksWhileOpen() {
        return false;
    }

    /** All tables of a whole network's list by due, in an order that begins with the due's own index; empty: few enough to be sorted. */
    default String byDue() {
        return "";
    }

    /** Names an {@link InboxClock}. */
    default String clock() {
        return "null";
    }

    String what();

    String words();

    default String about() {
        return "null";
    }

    default String inConfidence() {
        return "false";
    }

    /**
     * Of a dealer that another one has in care: when it is meant for the acting person itself. Each by itself is led by an index: of a
     * whole network they are asked one by one.
     */
    default List<String> mine() {
        return List.of();
    }

    /** For the acting person alone; else those who have the dealer in care deal with it together, and a director apart. */
    default boolean isOwn() {
        return false;
    }

    /** The matter itself is told; the acting person may see it. */
    default void done(long id) {}

    default void undone(long id) {}
}
