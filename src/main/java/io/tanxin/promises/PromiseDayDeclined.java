package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** The receiver keeps to the day that was agreed. */
public record PromiseDayDeclined(PromiseId promise, DealerId dealer) {}
