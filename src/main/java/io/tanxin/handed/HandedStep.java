package io.tanxin.handed;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that happened with what was handed on. @param due the day that holds since then */
public record HandedStep(
        Kind kind,
        String byName,
        Instant at,
        @Nullable String words,
        @Nullable LocalDate due) implements Serializable {
    public enum Kind {
        HANDED,
        REMINDED,
        LATE,
        CLIMBED,
        LONGER,
        DONE,
        CANNOT,
        TAKEN_BACK,
        UNDONE,
        SETTLED
    }
}
