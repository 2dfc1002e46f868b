package io.tanxin.plans;

import io.tanxin.kernel.UserId;
import java.io.Serializable;

/** Somebody who may see to a goal or a measure, for a box to choose from. */
public record OwnerChoice(UserId id, String name) implements Serializable {}
