package io.tanxin.promises;

import io.tanxin.kernel.UserId;
import java.io.Serializable;

/** Somebody who may own a promise, for a box to choose from. */
public record OwnerChoice(UserId id, String name) implements Serializable {}
