package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A restriction as the company's people see it. @param byLetter it was shown by its letter and not on the dealer's page */
public record SanctionDetail(
        SanctionId id,
        int version,
        SanctionKind kind,
        String what,
        String why,
        String tried,
        LocalDate from,
        LocalDate until,
        SanctionState state,
        int noticeDays,
        @Nullable String signedBy,
        @Nullable String reviewer,
        @Nullable Instant shownAt,
        boolean byLetter,
        @Nullable LocalDate begins,
        boolean lookOwed)
        implements Serializable {}
