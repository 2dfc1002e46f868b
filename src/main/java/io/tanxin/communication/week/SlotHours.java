package io.tanxin.communication.week;

import io.tanxin.communication.DayWay;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** From when to when a manager keeps time free on each working day, and where. In the week's zone. */
public record SlotHours(
        UserId manager,
        LocalTime from,
        LocalTime to,
        DayWay way,
        @Nullable String place) implements Serializable {}
