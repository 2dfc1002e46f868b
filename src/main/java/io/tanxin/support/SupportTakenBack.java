package io.tanxin.support;

import io.tanxin.kernel.DealerId;

/** A record was a mistake: what was planned because of it is not wanted. */
public record SupportTakenBack(DealerId dealer, SupportId support) {}
