package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is planned: one dealer, or several for a round.
 *
 * @param at local time in {@code zone}, the dealer's
 * @param place null: the dealer's own address for a visit
 * @param organiser null: whoever plans it
 */
public record DayDraft(
        DayKind kind,
        DayWay way,
        @Nullable String title,
        List<DealerId> dealers,
        LocalDateTime at,
        ZoneId zone,
        int minutes,
        @Nullable String place,
        boolean showsGuests,
        @Nullable UserId organiser)
        implements Serializable {
    public static final int MOST_DEALERS = 60;

    public DayDraft {
        dealers = List.copyOf(dealers);
        if (dealers.isEmpty()) throw new IllegalArgumentException("a day is for a dealer");
        if (dealers.size() > MOST_DEALERS) throw new IllegalArgumentException("too many dealers for one talk");
        if (dealers.stream().distinct().count() != dealers.size()) {
            throw new IllegalArgumentException("a dealer has one seat");
        }
        if (title != null) title = title.isBlank() ? null : title.strip();
        if (title != null && title.length() > 120)
            throw new IllegalArgumentException("a title has at most 120 characters");
    }

    public DayDraft(
            DayKind kind,
            DayWay way,
            @Nullable String title,
            List<DealerId> dealers,
            LocalDateTime at,
            ZoneId zone,
            int minutes,
            @Nullable String place,
            boolean showsGuests) {
        this(kind, way, title, dealers, at, zone, minutes, place, showsGuests, null);
    }

    public DayDraft by(UserId other) {
        return new DayDraft(kind, way, title, dealers, at, zone, minutes, place, showsGuests, other);
    }

    Schedule schedule(@Nullable String address) {
        var where = place == null || place.isBlank() ? (way == DayWay.VISIT ? address : null) : place;
        return Schedule.at(at, zone, minutes, way, where);
    }
}
