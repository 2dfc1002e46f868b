package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A restriction as it is proposed; all of it is shown to the dealer.
 *
 * @param tried what was tried first
 * @param from not before this day; later, if it is shown later
 * @param until its last day
 */
public record SanctionDraft(SanctionKind kind, String what, String why, String tried, LocalDate from, LocalDate until)
        implements Serializable {}
