package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose days a calendar shows, and of which kinds. @param organiser only with {@link Whose#ONE}. @param kinds none: all */
public record CalendarFilter(Whose whose, @Nullable UserId organiser, Set<DayKind> kinds) implements Serializable {

    public CalendarFilter {
        kinds = kinds.size() == DayKind.values().length ? Set.of() : Set.copyOf(kinds);
    }

    public enum Whose {
        /** Those that the reader organises, and those of dealers in the reader's care. */
        MINE,
        /** All that the reader may see. */
        ALL,
        /** Those that one person organises. */
        ONE
    }
}
