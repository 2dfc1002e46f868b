package io.tanxin.handed;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What something is handed on of.
 *
 * @param words what may be proposed as wanted; empty: nothing that a colleague should read
 * @param due by when the dealer waits for it
 * @param open there is still something to do about it
 * @param aboutKind the matter in whose circle it stays (C6), with {@code aboutId}; null: none
 */
public record Matter(
        DealerId dealer,
        String words,
        @Nullable LocalDate due,
        boolean open,
        @Nullable String aboutKind,
        @Nullable Long aboutId)
        implements Serializable {}
