package io.tanxin.communication.replies;

import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.InvitationService.Invited;
import io.tanxin.communication.InvitationService.Said;
import io.tanxin.communication.replies.CalendarReply.Method;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.mail.mailbox.Arrived;
import io.tanxin.mail.mailbox.Arrived.Genuine;
import io.tanxin.mail.mailbox.Became;
import io.tanxin.mail.mailbox.MailReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The answer of a dealer's own calendar counts like the link in the letter (M21): from the address that was invited only, the newest
 * wins, and an answer to an earlier time is not one to the time of now.
 */
@Component
class CalendarReplies implements MailReader {
    private final InvitationService invitations;
    private final Actors actors;
    private final CurrentActor actor;
    private final Clock clock;

    CalendarReplies(InvitationService invitations, Actors actors, CurrentActor actor, Clock clock) {
        this.invitations = invitations;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Became> read(Arrived mail) {
        return mail.calendars().stream()
                .map(CalendarReply::of)
                .flatMap(Optional::stream)
                .findFirst()
                .map(reply -> read(mail, reply));
    }

    private Became read(Arrived mail, CalendarReply reply) {
        if (mail.genuine() == Genuine.NO) return Became.left("answerForged", null);
        if (!reply.attendee().equals(mail.sender())) {
            return Became.left("answerOfAnother", reply.attendee().value());
        }
        var asked = invitations.invited(reply.uid(), reply.attendee());
        if (asked.isEmpty()) return Became.left("answerToNothing", null);
        return asked.stream()
                .map(one -> count(mail, reply, one))
                .reduce((first, next) -> first.what().equals("answer") ? first : next)
                .orElseThrow();
    }

    private Became count(Arrived mail, CalendarReply reply, Invited asked) {
        if (isAboutAnotherTime(reply, asked)) {
            invitations.tellTheTimeOfNow(asked.id());
            return Became.taken("answerToOldTime", asked.dealer());
        }
        var saidAt = saidAt(mail, reply);
        if (asked.saidAt() != null && saidAt.isBefore(asked.saidAt())) {
            return Became.taken("answerOvertaken", asked.dealer());
        }
        var said = actors.runByMail(
                asked.person(),
                "RSVP",
                asked.id().value(),
                () -> answer(reply, asked).map(answer -> invitations.answerByMail(asked.id(), answer, saidAt)));
        return said.map(what -> became(what, asked)).orElse(Became.taken("answerUnsure", asked.dealer()));
    }

    private static Became became(Said said, Invited asked) {
        return switch (said) {
            case Said.Kept kept -> Became.taken("answer", asked.dealer());
            case Said.Moved moved -> Became.taken("answerToOldTime", asked.dealer());
            case Said.Cancelled cancelled -> Became.taken("answerTooLate", asked.dealer());
            case Said.Over over -> Became.taken("answerTooLate", asked.dealer());
        };
    }

    /** A program that leaves the number out still names the start. */
    private static boolean isAboutAnotherTime(CalendarReply reply, Invited asked) {
        var zone = ZoneId.of("UTC");
        if (reply.occurrence() != null && !reply.occurrence().in(zone).equals(asked.startsAt())) return true;
        if (reply.sequence() != null) return reply.sequence() < asked.sequence();
        if (asked.sequence() == 0) return false;
        return reply.method() == Method.COUNTER
                || reply.start() == null
                || !reply.start().in(zone).equals(asked.startsAt());
    }

    /** Calendars have clocks of their own: nobody answers later than the answer arrived. */
    private Instant saidAt(Arrived mail, CalendarReply reply) {
        var arrived = mail.arrivedAt().isAfter(clock.instant()) ? clock.instant() : mail.arrivedAt();
        var said = reply.stampedAt();
        return (said == null || said.isAfter(arrived) ? arrived : said).truncatedTo(ChronoUnit.MICROS);
    }

    /** Empty: the person has not made up its mind, and so has not answered. */
    private Optional<AnswerDraft> answer(CalendarReply reply, Invited asked) {
        if (reply.method() == Method.COUNTER) {
            var start = reply.start();
            var wished = start == null ? null : start.in(actor.get().zone());
            var proposed = wished == null || wished.equals(asked.startsAt()) || wished.isBefore(clock.instant())
                    ? null
                    : wished;
            return Optional.of(new AnswerDraft(Answer.ANOTHER_TIME, reply.words(), proposed));
        }
        return switch (reply.status()) {
            case "ACCEPTED" -> Optional.of(new AnswerDraft(Answer.COMING, reply.words(), null));
            case "DECLINED" -> Optional.of(new AnswerDraft(Answer.NOT_COMING, reply.words(), null));
            default -> Optional.empty();
        };
    }
}
