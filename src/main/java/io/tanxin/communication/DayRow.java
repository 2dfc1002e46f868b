package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as lists show it. @param repeats it is of a series. @param inConfidence of its circle alone. @param seats of the dealers that the reader may see */
public record DayRow(
        DayId id,
        int version,
        DayKind kind,
        DayWay way,
        @Nullable String title,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        @Nullable String place,
        DayState state,
        UserId organiser,
        String organiserName,
        boolean repeats,
        boolean inConfidence,
        List<SeatBrief> seats)
        implements Serializable {

    public record SeatBrief(DealerId dealer, String name, Answer answer) implements Serializable {}

    /** Behind which row the next page begins. */
    public record Key(Instant startsAt, DayId id) implements Serializable {}

    public Key key() {
        return new Key(startsAt, id);
    }

    public Schedule schedule() {
        return new Schedule(startsAt, minutes, zone, way, place);
    }

    public Instant endsAt() {
        return schedule().endsAt();
    }

    public String dealerNames(Locale reader) {
        return Listed.in(reader, seats.stream().map(SeatBrief::name).toList());
    }

    public long saying(Answer answer) {
        return seats.stream().filter(seat -> seat.answer() == answer).count();
    }
}
