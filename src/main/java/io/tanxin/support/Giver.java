package io.tanxin.support;

import io.tanxin.kernel.UserId;
import java.io.Serializable;

/** Somebody of the company who may have given something. */
public record Giver(UserId id, String name) implements Serializable {}
