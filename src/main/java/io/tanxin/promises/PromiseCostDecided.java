package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;

/** The director has said whether the company pays. Told in the change's transaction. */
public record PromiseCostDecided(PromiseId promise, DealerId dealer, UserId askedBy, boolean approved) {}
