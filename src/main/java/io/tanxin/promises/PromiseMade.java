package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** A promise was made. Told in the change's transaction. */
public record PromiseMade(PromiseId promise, DealerId dealer) {}
