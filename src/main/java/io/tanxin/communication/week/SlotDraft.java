package io.tanxin.communication.week;

import io.tanxin.communication.DayWay;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A time to be offered. @param at in the week's zone */
public record SlotDraft(
        UserId manager,
        LocalDateTime at,
        int minutes,
        DayWay way,
        @Nullable String place) implements Serializable {

    public SlotDraft {
        if (minutes < 5 || minutes > 600) throw new IllegalArgumentException("a talk lasts 5 to 600 minutes");
        if (place != null) place = place.isBlank() ? null : place.strip();
        if (place != null && place.length() > 300)
            throw new IllegalArgumentException("a place has at most 300 characters");
    }
}
