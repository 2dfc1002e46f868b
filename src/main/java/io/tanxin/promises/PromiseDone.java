package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** Its owner says that it is done; the receiver is asked. Told in the change's transaction. */
public record PromiseDone(PromiseId promise, DealerId dealer) {}
