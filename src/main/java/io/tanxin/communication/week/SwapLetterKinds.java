package io.tanxin.communication.week;

import io.tanxin.calendar.Dates;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters between two dealers who do not know of each other; each names times, never a dealer. */
@Configuration(proxyBeanMethods = false)
class SwapLetterKinds {

    @Bean
    LetterKind communicationWeekSwap(WeekBook book, WeekFacts facts, Clock clock) {
        return new Asking(book, facts, clock);
    }

    @Bean
    LetterKind communicationWeekNoSwap(WeekBook book, WeekFacts facts) {
        return new Declined(book, facts);
    }

    private record Asking(WeekBook book, WeekFacts facts, Clock clock) implements LetterKind {
        @Override
        public String name() {
            return WeekLetters.SWAP;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var swap = book.swaps().findById(new SwapId(letter.subject())).orElseThrow();
            var asked = facts.find(swap.asked()).orElseThrow();
            if (!facts.stillThere(reader.id(), asked.guest())) {
                return new Composition.Dropped("communication.days.letter.gone");
            }
            if (swap.state() != Swap.State.OPEN || asked.week().state() != WeekState.OPEN) {
                return new Composition.Dropped("communication.week.letter.swapOver");
            }
            if (!clock.instant().isBefore(swap.answerUntil())) {
                return new Composition.Missed("communication.week.letter.swapOver");
            }
            var dates = new Dates(reader.locale(), reader.zone());
            var model = facts.model(asked, reader);
            model.putAll(facts.time(facts.slot(swap.gives()), reader));
            model.put("yours", dates.dayTimeYear(facts.slot(swap.wants()).startsAt()));
            model.put("until", dates.dayAndTime(swap.answerUntil()));
            var page = links.personal(
                    reader.id(), "/w/swap/", "WEEK_SWAP", swap.key().value(), swap.answerUntil());
            model.put("yes", page + "?a=yes");
            model.put("no", page + "?a=no");
            return new Composition.Wanted(
                            List.of(
                                    asked.week().title(),
                                    dates.dayAndTime(facts.slot(swap.gives()).startsAt())),
                            model,
                            null)
                    .useBefore(swap.answerUntil().minus(WaitingList.TO_ANSWER.dividedBy(2)));
        }
    }

    private record Declined(WeekBook book, WeekFacts facts) implements LetterKind {
        @Override
        public String name() {
            return WeekLetters.NO_SWAP;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var swap = book.swaps().findById(new SwapId(letter.subject())).orElseThrow();
            var asking = facts.find(swap.asking()).orElseThrow();
            if (!facts.stillThere(reader.id(), asking.guest())) {
                return new Composition.Dropped("communication.days.letter.gone");
            }
            // meanwhile it found another time, or gave its own back
            if (!swap.gives().equals(asking.guest().slot())) {
                return new Composition.Dropped("communication.week.letter.swapOver");
            }
            var dates = new Dates(reader.locale(), reader.zone());
            var model = facts.model(asking, reader);
            model.put("yours", dates.dayTimeYear(facts.slot(swap.gives()).startsAt()));
            model.put("wanted", dates.dayTimeYear(facts.slot(swap.wants()).startsAt()));
            return new Composition.Wanted(List.of(asking.week().title()), model, null);
        }
    }
}
