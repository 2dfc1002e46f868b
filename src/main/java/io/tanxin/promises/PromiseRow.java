package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise as lists show it. */
public record PromiseRow(
        PromiseId id,
        DealerId dealer,
        String dealerName,
        PromiseDraft.Side side,
        UserId owner,
        String ownerName,
        String words,
        LocalDate due,
        PromiseState state,
        @Nullable LocalDate doneOn)
        implements Serializable {}
