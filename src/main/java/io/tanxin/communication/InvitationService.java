package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the invited say: by the link in their letter, in their portal, from their calendar, or told to the company's people (C3). */
@Service
@Transactional
public class InvitationService {

    public sealed interface Said {
        /** @param before can be given again to undo it */
        record Kept(InvitationId id, AnswerDraft before) implements Said {}

        /** It has another time now, of which the person was told. */
        record Moved(DayId day) implements Said {}

        record Cancelled(DayId day) implements Said {}

        record Over(DayId day) implements Said {}
    }

    /**
     * Somebody who was asked to a day, by the time that holds now.
     *
     * @param sequence below it, an answer is about an earlier time
     * @param saidAt of the answer that stands; null while there is none
     */
    public record Invited(
            InvitationId id,
            UserId person,
            DealerId dealer,
            int sequence,
            Instant startsAt,
            @Nullable Instant saidAt) {}

    private final InvitationRows rows;
    private final Days days;
    private final Seats seats;
    private final Invitations invitations;
    private final DealerAccess dealers;
    private final DayLetters letters;
    private final CurrentActor actor;
    private final DayAccess access;
    private final DayCircle circle;
    private final Clock clock;

    InvitationService(
            InvitationRows rows,
            Days days,
            Seats seats,
            Invitations invitations,
            DealerAccess dealers,
            DayLetters letters,
            CurrentActor actor,
            DayAccess access,
            DayCircle circle,
            Clock clock) {
        this.rows = rows;
        this.days = days;
        this.seats = seats;
        this.invitations = invitations;
        this.dealers = dealers;
        this.letters = letters;
        this.actor = actor;
        this.access = access;
        this.circle = circle;
        this.clock = clock;
    }

    /** The invited person answers, by link or signed in. @throws NotFound if the invitation is another person's */
    @PreAuthorize("hasAuthority('days:answer')")
    public Said answer(InvitationId id, AnswerDraft said) {
        var who = actor.get();
        var invitation = invitations.findById(id).orElseThrow(() -> new NotFound("invitation"));
        if (!who.reaches(id.value()) || !invitation.person().equals(who.id())) throw new NotFound("invitation");
        return keep(invitation, said, who.kind() == Actor.Kind.LINK ? AnswerWay.LINK : AnswerWay.PORTAL, now());
    }

    /** Who was asked to the day of this calendar UID under this address; more than one for a person of two dealers at a round. */
    @PreAuthorize("hasAuthority('days:replies')")
    @Transactional(readOnly = true)
    public List<Invited> invited(String uid, EmailAddress address) {
        return rows.invited(uid, address);
    }

    /** The invited person answers by mail, from its own calendar, where it did so a while ago (M21). */
    @PreAuthorize("hasAuthority('days:answer')")
    public Said answerByMail(InvitationId id, AnswerDraft said, Instant saidAt) {
        var invitation = invitations.findById(id).orElseThrow(() -> new NotFound("invitation"));
        if (!actor.get().reaches(id.value()) || !invitation.person().equals(actor.id())) {
            throw new NotFound("invitation");
        }
        return keep(invitation, said, AnswerWay.MAIL, saidAt);
    }

    /** The answer was about an earlier time: it does not count, and the person reads the time of now, once for each. */
    @PreAuthorize("hasAuthority('days:replies')")
    public void tellTheTimeOfNow(InvitationId id) {
        var invitation = invitations.findById(id).orElseThrow(() -> new NotFound("invitation"));
        var seat = seats.findById(invitation.seat()).orElseThrow(() -> new NotFound("invitation"));
        letters.tellsTheTimeOfNow(days.findById(seat.day()).orElseThrow(), seat, invitation);
    }

    /** One of the dealer's people answers in the portal, for the dealer if it was not invited itself. */
    @PreAuthorize("hasAuthority('days:answer') and hasAuthority('days:see')")
    public Said answer(DayId day, DealerId dealer, AnswerDraft said) {
        dealers.require(dealer);
        var seat = seats.of(day).stream()
                .filter(s -> s.dealer().equals(dealer) && !s.dayState().isQuiet())
                .findFirst()
                .orElseThrow(() -> new NotFound("day"));
        var asked = invitations.of(seat.key());
        var invitation = asked.stream()
                .filter(i -> i.person().equals(actor.id()))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .orElseThrow(() -> new NotFound("invitation"));
        return keep(invitation, said, AnswerWay.PORTAL, now());
    }

    /** The dealer said so on the phone: the company's people write it down. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Said answerFor(InvitationId id, AnswerDraft said) {
        var invitation = invitations.findById(id).orElseThrow(() -> new NotFound("invitation"));
        return keep(invitation, said, AnswerWay.STAFF, now());
    }

    private Said keep(Invitation invitation, AnswerDraft said, AnswerWay way, Instant saidAt) {
        var seat = seats.findById(invitation.seat()).orElseThrow(() -> new NotFound("invitation"));
        dealers.require(seat.dealer());
        var day = days.findById(seat.day()).orElseThrow(() -> new NotFound("invitation"));
        if (day.confided()) access.require(day.key(), seat.dealer());
        if (day.state() == DayState.CANCELLED) return new Said.Cancelled(day.key());
        if (day.state() == DayState.CLOSED || day.isOver(now())) return new Said.Over(day.key());
        if (!invitation.isCurrent()) return new Said.Moved(day.key());

        var kept = invitations.save(invitation.answered(said, actor.id(), way, saidAt, now()));
        seats.save(seat.following(day, invitations.of(seat.key())));
        if (way != AnswerWay.STAFF && (said.answer() == Answer.NOT_COMING || said.answer() == Answer.ANOTHER_TIME)) {
            letters.tellsOrganiser(day, now());
        }
        circle.record(
                "day.answered",
                day,
                seat.dealer(),
                Map.of("answer", said.answer().name(), "way", way.name()));
        return new Said.Kept(kept.key(), before(invitation));
    }

    private static AnswerDraft before(Invitation invitation) {
        return new AnswerDraft(invitation.answer(), invitation.words(), invitation.proposedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
