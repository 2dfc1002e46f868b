package io.tanxin.concerns;

import java.io.Serializable;
import java.time.Instant;

/** What one of the company wrote for the others; never shown to a dealer. */
public record ConcernNote(String byName, Instant at, String words) implements Serializable {}
