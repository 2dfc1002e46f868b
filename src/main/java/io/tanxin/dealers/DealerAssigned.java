package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A dealer came to an account manager, or lost one. */
public record DealerAssigned(
        DealerId dealer, @Nullable UserId from, @Nullable UserId to) {}
