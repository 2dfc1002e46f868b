package io.tanxin.communication;

import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts what a change of a day says to whom; what is in the letters is decided when they are composed (M6). */
@Component
class DayLetters {
    static final String INVITATION = "communication/invitation";
    static final String CHANGED = "communication/changed";
    static final String OLD_TIME = "communication/old-time";
    static final String CANCELLED = "communication/cancelled";
    static final String REMINDER = "communication/reminder";
    static final String UPCOMING = "communication/upcoming";
    static final String ANSWERED = "communication/answered";

    static final LetterTopic REMINDERS = new LetterTopic("days.reminders", "days:see", false);
    static final LetterTopic ANSWERS = new LetterTopic("days.answers", "days:hold", false);

    /** Somebody may be on the way already: nothing waits then. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final Duration LAST_HOURS = Duration.ofHours(4);

    static final Duration QUARTER = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final DayCircle circle;

    DayLetters(Outbox outbox, DayCircle circle) {
        this.outbox = outbox;
        this.circle = circle;
    }

    /** Who was never told is invited; who was, reads what changed. */
    void asks(CommunicationDay day, Seat seat, Invitation invitation) {
        outbox.post(letter(day.toldStartsAt() == null ? INVITATION : CHANGED, day, seat, invitation, null));
    }

    /** Who answered to an earlier time, once for each time of now. */
    void tellsTheTimeOfNow(CommunicationDay day, Seat seat, Invitation invitation) {
        outbox.post(letter(OLD_TIME, day, seat, invitation, null));
    }

    /** A cancellation waits so that it can be undone, but not when the day is near. */
    void callsOff(CommunicationDay day, Seat seat, Invitation invitation) {
        var near = day.startsAt().isBefore(day.changedAt().plus(SOON));
        outbox.post(letter(
                CANCELLED, day, seat, invitation, near ? null : day.changedAt().plus(CommunicationDay.PAUSE)));
    }

    /** Out of a day that goes on with others. */
    void takesOut(CommunicationDay day, Seat seat, Invitation invitation, Instant now) {
        var near = day.startsAt().isBefore(now.plus(SOON));
        outbox.post(letter(
                CANCELLED, now.toString(), day, seat, invitation, near ? null : now.plus(CommunicationDay.PAUSE)));
    }

    /**
     * The organiser reads once for all the "no" and "another time" that came in within a quarter of an hour: an invitation of
     * forty dealers is not answered by forty letters. What is said to a talk in confidence stands in a letter of its own.
     */
    void tellsOrganiser(CommunicationDay day, Instant now) {
        var until = endOfQuarter(now);
        var kept = circle.covers(day);
        var letter = new Letter(
                day.organiser(),
                ANSWERED,
                day.organiser().value(),
                kept ? until + "/" + day.key() : until.toString(),
                0,
                Map.of("until", until.toString()),
                null,
                null,
                until);
        outbox.post(kept ? letter.keptInConfidence() : letter);
    }

    /** A letter about a talk comes at night rather than in the last hours before it. */
    static Instant lastGoodMoment(Instant startsAt) {
        return startsAt.minus(LAST_HOURS);
    }

    static Instant endOfQuarter(Instant at) {
        var quarter = QUARTER.toSeconds();
        return Instant.ofEpochSecond((at.getEpochSecond() / quarter + 1) * quarter);
    }

    private Letter letter(
            String kind, CommunicationDay day, Seat seat, Invitation invitation, @Nullable Instant notBefore) {
        return letter(kind, "", day, seat, invitation, notBefore);
    }

    private Letter letter(
            String kind,
            String occurrence,
            CommunicationDay day,
            Seat seat,
            Invitation invitation,
            @Nullable Instant notBefore) {
        var letter = new Letter(
                invitation.person(),
                kind,
                invitation.key().value(),
                occurrence,
                day.sequence(),
                Map.of(),
                seat.dealer(),
                day.organiser(),
                notBefore);
        return circle.covers(day) ? letter.keptInConfidence() : letter;
    }
}
