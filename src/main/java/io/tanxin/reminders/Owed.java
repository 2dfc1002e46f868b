package io.tanxin.reminders;

import io.tanxin.kernel.DealerId;

/**
 * What a dealer owes and is reminded of (P5).
 *
 * @param matter short and for ever, it stands in the rows: {@code LOAN}, {@code PROMISE}; with {@code subject} the thing itself
 */
public record Owed(DealerId dealer, String matter, long subject) {}
