package io.tanxin.communication.week;

import io.tanxin.communication.DayWay;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as one dealer sees it: times, and no other dealer.
 *
 * @param picking whether it chooses by itself now
 * @param mine its own time: taken, or kept for it until {@code offeredUntil}
 * @param place in the waiting list, from 1; 0 if it does not wait
 * @param wished the time for which it asked another dealer
 */
public record MyWeek(
        GuestId guest,
        DealerId dealer,
        String title,
        @Nullable String words,
        LocalDate from,
        LocalDate to,
        String manager,
        @Nullable String phone,
        Instant pickUntil,
        WeekState state,
        @Nullable String cancelReason,
        Standing standing,
        boolean picking,
        List<Time> free,
        List<Time> taken,
        @Nullable Time mine,
        @Nullable Instant offeredUntil,
        int place,
        @Nullable Time wished,
        @Nullable Wish asked)
        implements Serializable {

    public record Time(
            SlotId id,
            Instant startsAt,
            int minutes,
            DayWay way,
            @Nullable String place) implements Serializable {}

    /** Another dealer's wish to change places. @param theirs the time that it would give */
    public record Wish(SwapId id, Time theirs, Instant until) implements Serializable {}

    /** Its own time can still be changed or given back. */
    public boolean isAhead(Instant now) {
        return mine != null && now.isBefore(mine.startsAt()) && state != WeekState.CANCELLED;
    }
}
