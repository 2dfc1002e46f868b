package io.tanxin.concerns;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of concerns ended: they go by the moment they were raised, the newest first. */
public record ConcernKey(Instant raisedAt, long id) implements Serializable {}
