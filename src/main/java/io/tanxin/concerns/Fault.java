package io.tanxin.concerns;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose fault it was, as the company sees it; never shown to a dealer (L2). */
public record Fault(Whose whose, @Nullable String words, String byName, Instant at) implements Serializable {}
