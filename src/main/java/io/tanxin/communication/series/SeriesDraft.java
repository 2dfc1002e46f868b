package io.tanxin.communication.series;

import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as it is planned: one dealer, or several for a round that comes again.
 *
 * @param place null: the dealer's own address for a visit
 * @param organiser null: whoever plans it
 */
public record SeriesDraft(
        DayKind kind,
        DayWay way,
        @Nullable String title,
        List<DealerId> dealers,
        Recurrence recurrence,
        int minutes,
        @Nullable String place,
        boolean showsGuests,
        OnHoliday onHoliday,
        @Nullable UserId organiser)
        implements Serializable {

    public SeriesDraft {
        // the same rules as for one day
        var one = new DayDraft(
                kind, way, title, dealers, recurrence.start(), recurrence.zone(), minutes, place, showsGuests);
        var when = Schedule.at(recurrence.start(), recurrence.zone(), minutes, way, place);
        dealers = one.dealers();
        title = one.title();
        place = when.place();
    }

    public SeriesDraft with(Recurrence other) {
        return new SeriesDraft(kind, way, title, dealers, other, minutes, place, showsGuests, onHoliday, organiser);
    }

    Schedule at(LocalDateTime local) {
        return Schedule.at(local, recurrence.zone(), minutes, way, place);
    }
}
