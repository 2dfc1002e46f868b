package io.tanxin.communication.aftercare;

import io.tanxin.kernel.Id;

/** A talk that is proposed after something was done. */
public record AftercareId(long value) implements Id {}
