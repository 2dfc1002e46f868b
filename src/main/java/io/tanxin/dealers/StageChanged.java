package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;

/** A dealer is in another stage from today on, by a decision or by a file. */
public record StageChanged(DealerId dealer, Stage from, Stage to) {}
