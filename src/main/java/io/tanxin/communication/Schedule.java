package io.tanxin.communication;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When, how long, where: what the invited are told, and what counts up the sequence when it changes (M19).
 *
 * @param zone in which it was planned: the dealer's
 */
public record Schedule(
        Instant startsAt,
        int minutes,
        ZoneId zone,
        DayWay way,
        @Nullable String place) implements Serializable {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 600;

    public Schedule {
        if (minutes < SHORTEST || minutes > LONGEST) throw new IllegalArgumentException("a day lasts 5 to 600 minutes");
        if (place != null) place = place.isBlank() ? null : place.strip();
        if (place != null && place.length() > 300)
            throw new IllegalArgumentException("a place has at most 300 characters");
    }

    /**
     * An hour that a daylight-saving change leaves out becomes the one after it; of an hour that comes twice, the first.
     */
    public static Schedule at(LocalDateTime local, ZoneId zone, int minutes, DayWay way, @Nullable String place) {
        return new Schedule(local.atZone(zone).toInstant(), minutes, zone, way, place);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }

    boolean overlaps(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt());
    }
}
