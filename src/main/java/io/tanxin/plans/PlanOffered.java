package io.tanxin.plans;

import io.tanxin.kernel.DealerId;

/** The dealer is asked to agree. */
public record PlanOffered(PlanId plan, VersionId version, int number, DealerId dealer) {}
