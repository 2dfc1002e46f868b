package io.tanxin.promises;

import io.tanxin.kernel.DealerId;

/** It was not kept: by the receiver's no after the day, or by silence past the days of grace. Told in the change's transaction. */
public record PromiseBroken(PromiseId promise, DealerId dealer) {}
