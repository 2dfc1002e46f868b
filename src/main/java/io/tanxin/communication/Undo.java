package io.tanxin.communication;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a change replaced: whoever made it may go back as long as its letters wait. @param sequence of the change */
public record Undo(
        DayId day,
        int sequence,
        Schedule schedule,
        DayState state,
        Instant changedAt,
        @Nullable Instant toldStartsAt,
        @Nullable SeriesDay series)
        implements Serializable {

    static Undo of(CommunicationDay before, CommunicationDay after) {
        return new Undo(
                before.key(),
                after.sequence(),
                before.schedule(),
                before.state(),
                before.changedAt(),
                before.toldStartsAt(),
                before.series());
    }
}
