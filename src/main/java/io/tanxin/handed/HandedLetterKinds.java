package io.tanxin.handed;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.People;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about what was handed on: each is looked at again when it goes out, and left when that has moved on (M6). */
@Configuration(proxyBeanMethods = false)
class HandedLetterKinds {
    static final String PURPOSE = "HANDED";
    private static final Duration ASKS = Duration.ofDays(30);
    private static final BiPredicate<Handed, Envelope> STILL_DUE =
            (handed, letter) -> handed.state().isOpen()
                    && handed.due().toString().equals(letter.facts().get("due"));

    private final HandedRepository rows;
    private final HandedQueries queries;
    private final Dealers dealers;
    private final People people;
    private final Actors actors;
    private final Clock clock;

    HandedLetterKinds(
            HandedRepository rows, HandedQueries queries, Dealers dealers, People people, Actors actors, Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.dealers = dealers;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    LetterKind handedGivenLetter() {
        return new Kind(HandedLetters.GIVEN, true, STILL_DUE);
    }

    @Bean
    LetterKind handedReminderLetter() {
        return new Kind(HandedLetters.REMINDER, false, STILL_DUE);
    }

    @Bean
    LetterKind handedLateLetter() {
        return new Kind(HandedLetters.LATE, false, STILL_DUE);
    }

    @Bean
    LetterKind handedClimbedLetter() {
        return new Kind(HandedLetters.CLIMBED, false, STILL_DUE);
    }

    /** An answer that was taken back within its minute is not told. */
    @Bean
    LetterKind handedAnsweredLetter() {
        return new Kind(HandedLetters.ANSWERED, true, (handed, letter) -> switch (HandedStep.Kind.valueOf(
                letter.occurrence())) {
            case DONE -> handed.state() == HandedState.DONE;
            case CANNOT -> handed.state() == HandedState.CANNOT;
            default -> STILL_DUE.test(handed, letter);
        });
    }

    @Bean
    LetterKind handedTakenBackLetter() {
        return new Kind(HandedLetters.TAKEN_BACK, true, (handed, letter) -> handed.state() == HandedState.TAKEN_BACK);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final boolean causedByPerson;
        private final BiPredicate<Handed, Envelope> wanted;

        Kind(String name, boolean causedByPerson, BiPredicate<Handed, Envelope> wanted) {
            this.name = name;
            this.causedByPerson = causedByPerson;
            this.wanted = wanted;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration pause() {
            return causedByPerson ? LetterKind.super.pause() : Duration.ZERO;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var found = rows.findById(new HandedId(letter.subject()));
            if (found.isEmpty() || !wanted.test(found.get(), letter))
                return new Composition.Dropped("handed.dropped.settled");
            var handed = found.get();
            if (!queries.mayRead(reader.id(), handed.key())) return new Composition.Dropped("handed.dropped.notTheirs");
            var dealer = actors.runAs("handed", () -> dealers.brief(handed.dealer()));
            return new Composition.Wanted(
                    List.of(dealer.name(), shortened(handed.wanted())),
                    model(handed, dealer, letter, reader, links),
                    null);
        }

        private Map<String, Object> model(
                Handed handed, DealerBrief dealer, Envelope letter, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            var names = people.names(Set.of(handed.by(), handed.colleague()));
            var asked = reader.id().equals(handed.colleague());
            var model = new HashMap<String, Object>();
            model.put("dealer", dealer.name());
            model.put("place", Objects.requireNonNullElse(dealer.place(), ""));
            model.put("wanted", handed.wanted());
            model.put("due", dates.weekday(handed.due()));
            model.put("by", names.getOrDefault(handed.by(), ""));
            model.put("colleague", names.getOrDefault(handed.colleague(), ""));
            model.put("asked", asked);
            model.put("what", letter.kind().equals(HandedLetters.ANSWERED) ? letter.occurrence() : "");
            model.put("answer", Objects.requireNonNullElse(handed.answer(), ""));
            model.put("page", links.page("/handed/" + handed.key()));
            if (asked && handed.state().isOpen()) ask(model, handed, reader, links);
            return model;
        }

        private void ask(Map<String, Object> model, Handed handed, Reader reader, LinkMaker links) {
            var until = clock.instant().plus(ASKS);
            var link = links.personal(reader.id(), "/p/", PURPOSE, handed.key().value(), until) + "/handed";
            model.put("done", URI.create(link + "?a=done"));
            model.put("longer", URI.create(link + "?a=longer"));
            model.put("cannot", URI.create(link + "?a=cannot"));
        }
    }

    /** For a subject line: 60 characters say which one it is. */
    private static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
    }
}
