package io.tanxin.support.balance;

import io.tanxin.dealers.policy.KeyMoment;
import java.io.Serializable;
import java.time.LocalDate;

/** A key moment as it came for a dealer. */
public record DealerMoment(long id, KeyMoment moment, LocalDate day) implements Serializable {}
