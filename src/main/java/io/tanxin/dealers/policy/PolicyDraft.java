package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a stage's policy shall be from a day on.
 *
 * @param policy its stage and all that it says; the version in it is the one that was edited
 * @param from today or later
 */
public record PolicyDraft(NurturePolicy policy, LocalDate from) implements Serializable {}
