package io.tanxin.concerns;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step, as the history of a concern shows it. @param step in words: {@code words.concernStep.*} */
public record ConcernStep(
        String step, String byName, Instant at, @Nullable String words) implements Serializable {}
