package io.tanxin.communication.week;

import io.tanxin.communication.Answer;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayWay;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterTrace;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A week as its page shows it to the company's people: the dealers that the reader sees, and the times of their managers.
 *
 * @param whole whether the reader may open, close and cancel it
 * @param seen stands for its times and dealers as they are now: who changes the draft says what it has seen
 */
public record WeekDetails(
        WeekId id,
        int seen,
        String title,
        @Nullable String words,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Instant pickUntil,
        WeekState state,
        @Nullable String cancelReason,
        boolean whole,
        List<Manager> managers,
        List<Place> places,
        List<Asked> asked)
        implements Serializable {

    public record Manager(UserId id, String name) implements Serializable {}

    public enum Use {
        FREE,
        /** Kept for the first who waits. */
        OFFERED,
        TAKEN,
        /** Another talk of the manager has come to lie there. */
        BUSY,
        WITHDRAWN,
        PAST
    }

    /** A slot. @param guest who holds it, if the reader sees that dealer */
    public record Place(
            SlotId id,
            UserId manager,
            Instant startsAt,
            int minutes,
            DayWay way,
            @Nullable String place,
            Use use,
            @Nullable GuestId guest)
            implements Serializable {}

    /** A dealer. @param movedTo where its talk lies now, if somebody moved it away from the slot */
    public record Asked(
            GuestId id,
            DealerId dealer,
            String name,
            UserId manager,
            Standing standing,
            @Nullable Instant since,
            @Nullable Instant offeredUntil,
            @Nullable DayId day,
            @Nullable Instant movedTo,
            Answer answer,
            @Nullable LetterTrace letter,
            boolean reachable)
            implements Serializable {}

    public Optional<Asked> asked(@Nullable GuestId guest) {
        return asked.stream().filter(one -> one.id().equals(guest)).findFirst();
    }

    public long standing(Standing standing) {
        return asked.stream().filter(one -> one.standing() == standing).count();
    }

    public long use(Use use) {
        return places.stream().filter(one -> one.use() == use).count();
    }
}
