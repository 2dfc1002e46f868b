package io.tanxin.dealers.situation;

import io.tanxin.kernel.UserId;
import java.io.Serializable;

/** Whom a dealer may tell something in confidence: its account manager of today, by name. */
public record Confidant(UserId id, String name) implements Serializable {}
