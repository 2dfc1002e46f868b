package io.tanxin.plans;

import io.tanxin.kernel.DealerId;

/** The dealer asks for changes before it agrees. */
public record PlanChangeAsked(PlanId plan, VersionId version, int number, DealerId dealer, String words) {}
