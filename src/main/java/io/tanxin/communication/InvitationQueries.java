package io.tanxin.communication;

import io.tanxin.communication.InvitationRows.Asked;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invitation as the invited person reads it, by link or signed in. */
@Service
@Transactional(readOnly = true)
public class InvitationQueries {

    /** Whether it can still be answered, and if not, why. */
    public enum Standing {
        OPEN,
        /** The day has another time now; the schedule is the new one. */
        MOVED,
        CANCELLED,
        OVER
    }

    /** @param askedFor the start of which the letter spoke; null: not known any more */
    public record Asking(
            InvitationId id,
            DayId day,
            DealerId dealer,
            String dealerName,
            String title,
            Schedule schedule,
            @Nullable Instant askedFor,
            String organiserName,
            @Nullable String organiserPhone,
            List<String> otherGuests,
            @Nullable String cancelReason,
            Answer answer,
            @Nullable String words,
            @Nullable Instant proposedAt,
            Standing standing)
            implements Serializable {}

    private final InvitationRows rows;
    private final DayWords words;
    private final CurrentActor actor;
    private final Clock clock;

    InvitationQueries(InvitationRows rows, DayWords words, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws NotFound if it is another person's, or the person is no longer the dealer's */
    @PreAuthorize("hasAuthority('days:answer')")
    public Asking asked(InvitationId id) {
        var asked = mine(id);
        var day = asked.day();
        var invitation = asked.invitation();
        return new Asking(
                id,
                day.key(),
                asked.dealer(),
                asked.dealerName(),
                words.title(day, actor.get().locale()),
                day.schedule(),
                invitation.askedFor(),
                asked.organiser().name(),
                asked.organiser().phone(),
                asked.otherGuests(),
                day.cancelReason(),
                invitation.answer(),
                invitation.words(),
                invitation.proposedAt(),
                standing(day, invitation));
    }

    /** For the reader's calendar, by hand. Empty while there is nothing to go to. */
    @PreAuthorize("hasAuthority('days:answer')")
    public String calendarFile(InvitationId id) {
        var asked = mine(id);
        if (asked.day().state() != DayState.SCHEDULED) return "";
        var calendar = words.calendar(asked, actor.get().locale());
        return calendar == null ? "" : calendar.published();
    }

    private Asked mine(InvitationId id) {
        var who = actor.get();
        return rows.find(id)
                .filter(asked ->
                        who.reaches(id.value()) && asked.invitation().person().equals(who.id()) && asked.stillThere())
                .orElseThrow(() -> new NotFound("invitation"));
    }

    private Standing standing(CommunicationDay day, Invitation invitation) {
        if (day.state() == DayState.CANCELLED) return Standing.CANCELLED;
        if (day.state() != DayState.SCHEDULED || day.isOver(clock.instant())) return Standing.OVER;
        return invitation.isCurrent() ? Standing.OPEN : Standing.MOVED;
    }
}
