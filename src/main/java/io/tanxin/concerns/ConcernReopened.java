package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;

/** It is not settled after all; not told of what is in confidence. Told in the change's transaction. */
public record ConcernReopened(ConcernId concern, DealerId dealer) {}
