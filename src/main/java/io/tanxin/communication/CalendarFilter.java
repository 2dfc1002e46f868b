package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whose days a calendar shows, and of which kind. @param organiser only with {@link Whose#ONE} */
public record CalendarFilter(
        Whose whose, @Nullable UserId organiser, @Nullable DayKind kind) implements Serializable {

    public enum Whose {
        /** Those that the reader organises, and those of dealers in the reader's care. */
        MINE,
        /** All that the reader may see. */
        ALL,
        /** Those that one person organises. */
        ONE
    }
}
