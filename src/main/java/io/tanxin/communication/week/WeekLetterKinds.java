package io.tanxin.communication.week;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.SlotDays;
import io.tanxin.communication.week.WeekFacts.Asked;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters of a week to a dealer's people; each looks again, when it is sent, whether it is still wanted (M6). */
@Configuration(proxyBeanMethods = false)
class WeekLetterKinds {
    private static final String GONE = "communication.days.letter.gone";

    @Bean
    LetterKind communicationWeek(WeekFacts facts, Clock clock) {
        return new Inviting(WeekLetters.INVITATION, facts, clock);
    }

    @Bean
    LetterKind communicationWeekReminder(WeekFacts facts, Clock clock) {
        return new Reminding(facts, clock);
    }

    @Bean
    LetterKind communicationWeekOffer(WeekFacts facts, Clock clock) {
        return new Offering(facts, clock);
    }

    @Bean
    LetterKind communicationWeekCancelled(WeekFacts facts, Clock clock) {
        return new CallingOff(facts, clock);
    }

    private abstract static class Kind implements LetterKind {
        private final String name;
        final WeekFacts facts;
        final Clock clock;

        Kind(String name, WeekFacts facts, Clock clock) {
            this.name = name;
            this.facts = facts;
            this.clock = clock;
        }

        @Override
        public final String name() {
            return name;
        }

        @Override
        public final Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var asked = facts.find(new GuestId(letter.subject())).orElse(null);
            if (asked == null || !facts.stillThere(reader.id(), asked.guest())) return new Composition.Dropped(GONE);
            return compose(letter, asked, reader, links);
        }

        abstract Composition compose(Envelope letter, Asked asked, Reader reader, LinkMaker links);

        static Composition dropped(String why) {
            return new Composition.Dropped("communication.week.letter." + why);
        }

        static String link(Asked asked, Reader reader, LinkMaker links) {
            return links.personal(
                            reader.id(),
                            "/w/",
                            "WEEK",
                            asked.guest().key().value(),
                            asked.week().linksUntil())
                    .toString();
        }
    }

    private static class Inviting extends Kind {
        Inviting(String name, WeekFacts facts, Clock clock) {
            super(name, facts, clock);
        }

        @Override
        Composition compose(Envelope letter, Asked asked, Reader reader, LinkMaker links) {
            var week = asked.week();
            if (week.state() != WeekState.OPEN) return dropped("closed");
            // opened, taken back and opened again within the minute: only the last one goes
            if (!isOfThisOpening(letter, asked)) return dropped("closed");
            if (asked.guest().standing() != Standing.ASKED) return dropped("picked");
            if (!week.isPicking(clock.instant())) return new Composition.Missed("communication.week.letter.over");
            var model = facts.model(asked, reader);
            model.put("free", facts.freeFor(asked));
            model.put("pick", link(asked, reader, links));
            return new Composition.Wanted(List.of(week.title(), model.get("until"), asked.managerName()), model, null)
                    .useBefore(week.pickUntil());
        }

        boolean isOfThisOpening(Envelope letter, Asked asked) {
            return letter.occurrence().equals(String.valueOf(asked.week().openedAt()));
        }
    }

    /** Once, to who has said nothing (P5). */
    private static final class Reminding extends Inviting {
        Reminding(WeekFacts facts, Clock clock) {
            super(WeekLetters.REMINDER, facts, clock);
        }

        @Override
        public LetterTopic topic() {
            return SlotDays.REMINDERS;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public boolean automatic(Envelope letter) {
            return true;
        }

        @Override
        boolean isOfThisOpening(Envelope letter, Asked asked) {
            return true;
        }
    }

    /** A time has become free for who waits. */
    private static final class Offering extends Kind {
        Offering(WeekFacts facts, Clock clock) {
            super(WeekLetters.OFFER, facts, clock);
        }

        @Override
        Composition compose(Envelope letter, Asked asked, Reader reader, LinkMaker links) {
            var guest = asked.guest();
            var slot = asked.slot();
            if (asked.week().state() != WeekState.OPEN) return dropped("closed");
            if (guest.standing() != Standing.OFFERED || guest.offers() != letter.version() || slot == null) {
                return dropped("offerOver");
            }
            var until = Objects.requireNonNull(guest.offeredUntil());
            if (!clock.instant().isBefore(until)) return new Composition.Missed("communication.week.letter.offerOver");
            var dates = new Dates(reader.locale(), reader.zone());
            var model = facts.model(asked, reader);
            model.putAll(facts.time(slot, reader));
            model.put("until", dates.dayAndTime(until));
            model.put("take", link(asked, reader, links));
            return new Composition.Wanted(List.of(asked.week().title(), dates.dayAndTime(slot.startsAt())), model, null)
                    .useBefore(until.minus(WaitingList.TO_ANSWER.dividedBy(2)));
        }
    }

    private static final class CallingOff extends Kind {
        CallingOff(WeekFacts facts, Clock clock) {
            super(WeekLetters.CANCELLED, facts, clock);
        }

        @Override
        Composition compose(Envelope letter, Asked asked, Reader reader, LinkMaker links) {
            if (asked.week().state() != WeekState.CANCELLED) return dropped("undone");
            return new Composition.Wanted(List.of(asked.week().title()), facts.model(asked, reader), null);
        }
    }
}
