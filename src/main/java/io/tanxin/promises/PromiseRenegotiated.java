package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** The receiver agreed to another day: {@code replacement} goes on. Told in the change's transaction. */
public record PromiseRenegotiated(PromiseId promise, PromiseId replacement, DealerId dealer) {}
