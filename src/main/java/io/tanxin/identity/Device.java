package io.tanxin.identity;

import java.io.Serializable;
import java.time.Instant;

/** A browser that stays signed in, as its owner knows it again. @param label what it called itself, in short: {@code Chrome, Android} */
public record Device(long id, String label, Instant madeAt, Instant lastUsed) implements Serializable {}
