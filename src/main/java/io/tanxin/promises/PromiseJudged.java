package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** The receiver has spoken. Told in the change's transaction. */
public record PromiseJudged(PromiseId promise, DealerId dealer, Verdict verdict, PromiseState now) {}
