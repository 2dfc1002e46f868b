package io.tanxin.kernel;

import java.io.Serializable;

/** A row's key with a type of its own, so that a dealer's id never lands where a user's belongs. */
public interface Id extends Serializable {
    long value();
}
