package io.tanxin.dealers.policy;

import io.tanxin.kernel.Id;

/** A change of a dealer's stage. */
public record StageChangeId(long value) implements Id {}
