package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** Keeping it costs more than may be spent without the director's yes. Told in the change's transaction. */
public record PromiseCostAsked(PromiseId promise, DealerId dealer) {}
