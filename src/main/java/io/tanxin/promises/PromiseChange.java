package io.tanxin.promises;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a promise, as its history shows it.
 *
 * @param newDue another day that was asked for, or agreed
 * @param toldOn the day on which the other side was told that it may be late
 * @param alternatives which other way was offered then
 * @param undo takes back the change before it
 */
public record PromiseChange(
        PromiseState state,
        UserId by,
        String byName,
        Instant at,
        @Nullable String words,
        @Nullable LocalDate newDue,
        @Nullable LocalDate toldOn,
        @Nullable String alternatives,
        boolean undo)
        implements Serializable {}
