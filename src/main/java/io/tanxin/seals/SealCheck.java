package io.tanxin.seals;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a check of a dealer's chain found. */
public sealed interface SealCheck extends Serializable {

    /** @param erased parts that were erased; each says when and why */
    record Whole(int seals, int erased, @Nullable SealMark newest) implements SealCheck {}

    /** The first seal that does not hold. @param subject null when the seal itself is gone */
    record Broken(
            int number,
            @Nullable SealSubject subject,
            @Nullable Instant at,
            Fault fault) implements SealCheck {}

    enum Fault {
        /** There is no seal of this number. */
        MISSING,
        /** It does not follow from the one before it. */
        OUT_OF_ORDER,
        /** What it says about itself or its parts was changed. */
        SEAL_CHANGED,
        /** What was sealed is not what is kept beside the seal. */
        PART_CHANGED,
        /** A part is gone, and no seal says that it was erased. */
        PART_GONE,
        /** The thing itself is today another than was sealed, or gone. */
        THING_CHANGED,
        /** The chain ends before its head. */
        NEWEST_MISSING
    }
}
