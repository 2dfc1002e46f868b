package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as the dealer reads it: whole.
 *
 * @param begins null: not known before it was shown
 * @param signedBy name of the director; {@code reviewer} whom to ask for a second look
 * @param lookAsked a second look was asked for; {@code lookOwed} and not taken yet: before that it does not begin
 * @param steps those that the dealer reads, in their order
 */
public record MySanction(
        SanctionId id,
        SanctionKind kind,
        String what,
        String why,
        String tried,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate begins,
        int noticeDays,
        SanctionState state,
        String signedBy,
        String reviewer,
        boolean lookAsked,
        boolean lookOwed,
        List<DecisionStep> steps)
        implements Serializable {}
