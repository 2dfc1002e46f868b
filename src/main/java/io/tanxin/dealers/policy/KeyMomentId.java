package io.tanxin.dealers.policy;

import io.tanxin.kernel.Id;

/** A key moment of the company's list. */
public record KeyMomentId(long value) implements Id {}
