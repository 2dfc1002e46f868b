package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;

/** A plan that is to be looked at together again, by the rhythm of the dealer's policy. */
public record DueReview(PlanId plan, DealerId dealer, String dealerName, LocalDate due) implements Serializable {}
