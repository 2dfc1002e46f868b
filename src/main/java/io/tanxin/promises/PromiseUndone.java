package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** The last change was taken back within its minute. Told in the change's transaction. */
public record PromiseUndone(PromiseId promise, DealerId dealer, PromiseState now) {}
