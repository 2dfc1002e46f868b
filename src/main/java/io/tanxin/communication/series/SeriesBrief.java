package io.tanxin.communication.series;

import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as lists and pages show it.
 *
 * @param next the days to come, a few of them
 */
public record SeriesBrief(
        SeriesId id,
        int version,
        Recurrence recurrence,
        DayKind kind,
        DayWay way,
        @Nullable String title,
        int minutes,
        @Nullable String place,
        OnHoliday onHoliday,
        UserId organiser,
        String organiserName,
        boolean paused,
        List<Instant> next)
        implements Serializable {}
