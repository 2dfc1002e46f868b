package io.tanxin.plans;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version as its plan's page names it. @param seen for moving it: somebody else's meanwhile is noticed */
public record VersionBrief(
        VersionId id,
        int seen,
        int number,
        VersionState state,
        @Nullable Because because,
        @Nullable String why,
        Instant madeAt,
        @Nullable Instant offeredAt,
        @Nullable Instant agreedAt,
        @Nullable String agreedBy)
        implements Serializable {}
