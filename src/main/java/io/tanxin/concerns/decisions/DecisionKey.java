package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of decisions or of trust ended: they go by the moment they were written down, the newest first. */
public record DecisionKey(Instant at, long id) implements Serializable {}
