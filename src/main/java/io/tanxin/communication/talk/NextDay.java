package io.tanxin.communication.talk;

import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The day after this one: proposed by the rhythm, or there already because the day belongs to a series.
 *
 * @param everyDays the rhythm it comes from
 * @param parked so many topics go along
 * @param shifted the rhythm fell on a day that is not worked on
 * @param inSeries the day that follows in the series; null: the draft is to be planned
 */
public record NextDay(
        DayDraft draft,
        int everyDays,
        int parked,
        boolean shifted,
        @Nullable DayId inSeries) implements Serializable {}
