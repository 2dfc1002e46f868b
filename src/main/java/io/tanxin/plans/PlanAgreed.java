package io.tanxin.plans;

import io.tanxin.kernel.DealerId;

/** Both sides agree on this version. */
public record PlanAgreed(PlanId plan, VersionId version, int number, DealerId dealer) {}
