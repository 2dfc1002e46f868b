package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as its page shows it.
 *
 * @param otherGuests names of dealers that the reader may not see but is told of, because the organiser says so
 */
public record DayDetails(
        DayRow day,
        int sequence,
        boolean showsGuests,
        @Nullable String batch,
        @Nullable String cancelReason,
        List<Invitee> invitees,
        List<String> otherGuests)
        implements Serializable {

    /** One who was asked. @param hasMail false: the letter is handed over */
    public record Invitee(
            InvitationId id,
            DealerId dealer,
            UserId person,
            String name,
            boolean hasMail,
            Answer answer,
            @Nullable Instant answeredAt,
            @Nullable AnswerWay way,
            @Nullable String words,
            @Nullable Instant proposedAt)
            implements Serializable {}

    public List<Invitee> of(DealerId dealer) {
        return invitees.stream().filter(i -> i.dealer().equals(dealer)).toList();
    }
}
