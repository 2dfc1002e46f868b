package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;

/** Somebody came to a dealer, changed there, or is no longer there. */
public record ContactChanged(DealerId dealer, UserId person, boolean there) {}
