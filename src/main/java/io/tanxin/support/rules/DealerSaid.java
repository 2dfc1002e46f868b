package io.tanxin.support.rules;

import java.io.Serializable;
import java.time.Instant;

/** The dealer's own words beside a check. */
public record DealerSaid(String words, String byName, Instant at) implements Serializable {}
