package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import org.jspecify.annotations.Nullable;

/** A dealer said something to its manager; of what is sent past the manager nobody is told. Told in the change's transaction. */
public record ConcernRaised(
        ConcernId concern, DealerId dealer, @Nullable Long topic) {}
