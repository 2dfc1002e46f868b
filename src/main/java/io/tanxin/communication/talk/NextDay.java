package io.tanxin.communication.talk;

import io.tanxin.communication.DayDraft;
import java.io.Serializable;

/**
 * The day that is proposed after this one.
 *
 * @param everyDays the rhythm it comes from
 * @param parked so many topics go along
 * @param shifted the rhythm fell on a day that is not worked on
 */
public record NextDay(DayDraft draft, int everyDays, int parked, boolean shifted) implements Serializable {}
