package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;

/** A dealer left us, or came back. */
public record DealerStateChanged(DealerId dealer, DealerState state) {}
