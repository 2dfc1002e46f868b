package io.tanxin.communication;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.InvitationRows.Asked;
import io.tanxin.kernel.Listed;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters to those who are asked; each looks again, when it is sent, whether it is still wanted (M6). */
@Configuration(proxyBeanMethods = false)
class AskingLetters {

    @Bean
    LetterKind communicationInvitation(InvitationRows rows, DayWords words, Clock clock) {
        return new Asking(DayLetters.INVITATION, rows, words, clock);
    }

    @Bean
    LetterKind communicationChanged(InvitationRows rows, DayWords words, Clock clock) {
        return new Asking(DayLetters.CHANGED, rows, words, clock);
    }

    @Bean
    LetterKind communicationOldTime(InvitationRows rows, DayWords words, Clock clock) {
        return new Asking(DayLetters.OLD_TIME, rows, words, clock);
    }

    @Bean
    LetterKind communicationReminder(InvitationRows rows, DayWords words, Clock clock) {
        return new Reminding(rows, words, clock);
    }

    @Bean
    LetterKind communicationCancelled(InvitationRows rows, Heard heard, DayWords words, Clock clock) {
        return new CallingOff(rows, heard, words, clock);
    }

    private static class Asking implements LetterKind {
        private static final Duration LINK_OUTLIVES_DAY = Duration.ofDays(1);

        private final String name;
        final InvitationRows rows;
        final DayWords words;
        final Clock clock;

        Asking(String name, InvitationRows rows, DayWords words, Clock clock) {
            this.name = name;
            this.rows = rows;
            this.words = words;
            this.clock = clock;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public final Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return together(List.of(letter)).compose(letter, reader, links);
        }

        @Override
        public final Composer together(List<Envelope> letters) {
            var all = rows.find(letters.stream().map(Asking::subject).toList());
            var unheard = unheard(letters);
            return (letter, reader, links) -> {
                var asked = all.get(subject(letter));
                if (asked == null) return new Composition.Dropped("communication.days.letter.gone");
                var refused = refused(letter, asked);
                if (refused.isPresent()) return refused.get();
                return unheard.contains(subject(letter))
                        ? new Composition.Dropped("communication.days.letter.unheard")
                        : wanted(asked, reader, links);
            };
        }

        private static InvitationId subject(Envelope letter) {
            return new InvitationId(letter.subject());
        }

        /** Those to whom it would say something about a day of which they know nothing. */
        Set<InvitationId> unheard(List<Envelope> letters) {
            return Set.of();
        }

        Optional<Composition> refused(Envelope letter, Asked asked) {
            var day = asked.day();
            if (!asked.stillThere()) return dropped("gone");
            if (day.state() == DayState.CANCELLED) return dropped("cancelled");
            if (day.state() != DayState.SCHEDULED) return dropped("closed");
            // a newer letter is on its way, or the change was undone: only the newest version goes
            if (!asked.invitation().isCurrent() || letter.version() < day.sequence()) return dropped("moved");
            if (day.isOver(clock.instant())) {
                return Optional.of(new Composition.Missed("communication.days.letter.over"));
            }
            return Optional.empty();
        }

        Composition wanted(Asked asked, Reader reader, LinkMaker links) {
            var day = asked.day();
            var model = words.model(day, asked.organiser().name(), reader.locale(), reader.zone());
            model.put("dealer", asked.dealerName());
            model.put("guests", Listed.in(reader.locale(), asked.otherGuests()));
            model.put("answer", asked.invitation().answer().name());
            var rsvp = links.personal(
                    reader.id(),
                    "/r/",
                    "RSVP",
                    asked.invitation().key().value(),
                    day.endsAt().plus(LINK_OUTLIVES_DAY));
            model.put("coming", rsvp + "?a=coming");
            model.put("notThatDay", rsvp + "?a=no");
            model.put("anotherTime", rsvp + "?a=other");
            model.put("week", week(asked, reader, links));
            return new Composition.Wanted(subject(asked, reader), model, calendar(asked, reader))
                    .useBefore(DayLetters.lastGoodMoment(day.startsAt()));
        }

        /** Where a time picked in a communication week is changed or given back; empty if it is of none. */
        private static String week(Asked asked, Reader reader, LinkMaker links) {
            if (asked.weekGuest() == null) return "";
            return links.personal(
                            reader.id(),
                            "/w/",
                            "WEEK",
                            asked.weekGuest(),
                            asked.day().endsAt().plus(LINK_OUTLIVES_DAY))
                    .toString();
        }

        List<Object> subject(Asked asked, Reader reader) {
            return List.of(
                    words.title(asked.day(), reader.locale()),
                    new Dates(reader.locale(), reader.zone())
                            .dayAndTime(asked.day().startsAt()),
                    asked.organiser().name());
        }

        @Nullable CalendarPart calendar(Asked asked, Reader reader) {
            var calendar = calendarOf(asked, reader);
            return calendar == null ? null : new CalendarPart("REQUEST", calendar.request());
        }

        /** What is handed over by hand has no calendar part: its event would lack the attendee. */
        final @Nullable DayCalendar calendarOf(Asked asked, Reader reader) {
            return asked.personEmail() == null ? null : words.calendar(asked, reader.locale());
        }

        static Optional<Composition> dropped(String why) {
            return Optional.of(new Composition.Dropped("communication.days.letter." + why));
        }
    }

    /** Not to those who said no; without a calendar part, for the event is in the calendar already. */
    private static final class Reminding extends Asking {
        Reminding(InvitationRows rows, DayWords words, Clock clock) {
            super(DayLetters.REMINDER, rows, words, clock);
        }

        @Override
        public LetterTopic topic() {
            return DayLetters.REMINDERS;
        }

        /** Answers go to who holds the talk, but nobody has just written it. */
        @Override
        public boolean automatic(Envelope letter) {
            return true;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        @Nullable CalendarPart calendar(Asked asked, Reader reader) {
            return null;
        }

        @Override
        Optional<Composition> refused(Envelope letter, Asked asked) {
            if (asked.invitation().answer() == Answer.NOT_COMING) return dropped("declined");
            if (!clock.instant().isBefore(asked.day().startsAt())) {
                return Optional.of(new Composition.Missed("communication.days.letter.over"));
            }
            return super.refused(letter, asked);
        }
    }

    private static final class CallingOff extends Asking {
        private final Heard heard;

        CallingOff(InvitationRows rows, Heard heard, DayWords words, Clock clock) {
            super(DayLetters.CANCELLED, rows, words, clock);
            this.heard = heard;
        }

        @Override
        Set<InvitationId> unheard(List<Envelope> letters) {
            return heard.nothingOf(letters);
        }

        /** A cancellation does not wait by itself (M10); the day's service lets it wait when there is time for an undo. */
        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        Optional<Composition> refused(Envelope letter, Asked asked) {
            var off = asked.day().state() == DayState.CANCELLED || isTakenOut(asked);
            if (!off || letter.version() < asked.day().sequence()) {
                return dropped("undone");
            }
            if (!asked.stillThere()) return dropped("gone");
            return asked.day().isOver(clock.instant())
                    ? Optional.of(new Composition.Missed("communication.days.letter.over"))
                    : Optional.empty();
        }

        @Override
        Composition wanted(Asked asked, Reader reader, LinkMaker links) {
            var model = words.model(asked.day(), asked.organiser().name(), reader.locale(), reader.zone());
            model.put("dealer", asked.dealerName());
            model.put(
                    "givenBack",
                    asked.day().kind() == DayKind.WEEK && asked.invitation().answer() == Answer.NOT_COMING);
            var calendar = calendarOf(asked, reader);
            return new Composition.Wanted(
                    subject(asked, reader),
                    model,
                    calendar == null || reader.email() == null
                            ? null
                            : new CalendarPart("CANCEL", cancel(asked, calendar)));
        }

        /** The day goes on with others. */
        private static boolean isTakenOut(Asked asked) {
            return asked.day().state() == DayState.SCHEDULED
                    && !asked.invitation().isCurrent();
        }

        /** A cancelled day has counted up itself; one that goes on counts up for this reader only (M19). */
        private static String cancel(Asked asked, DayCalendar calendar) {
            return isTakenOut(asked) ? calendar.countedUp().cancel() : calendar.cancel();
        }
    }
}
