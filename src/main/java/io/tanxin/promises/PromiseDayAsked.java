package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** Who keeps it asks for another day; the receiver has to agree. */
public record PromiseDayAsked(PromiseId promise, DealerId dealer) {}
