package io.tanxin.handover;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.handover.HandOverLine.Kind;
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
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about hand-overs: each is looked at again when it goes out, and left when that step is done (M6). */
@Configuration(proxyBeanMethods = false)
class HandOverLetterKinds {
    static final String PURPOSE = "HANDOVER";
    private static final Duration ASKS = Duration.ofDays(30);

    private final HandOverLetters letters;
    private final HandOverLines lines;
    private final Dealers dealers;
    private final DealerAccess access;
    private final People people;
    private final Actors actors;
    private final Clock clock;

    HandOverLetterKinds(
            HandOverLetters letters,
            HandOverLines lines,
            Dealers dealers,
            DealerAccess access,
            People people,
            Actors actors,
            Clock clock) {
        this.letters = letters;
        this.lines = lines;
        this.dealers = dealers;
        this.access = access;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    LetterKind handOverMadeLetter() {
        return new Kinded(
                HandOverPost.MADE,
                true,
                (letter, reader) -> letter.from().equals(reader.id())
                        ? letter.fromSignedAt() == null
                        : letter.toSignedAt() == null);
    }

    @Bean
    LetterKind handOverToConfirmLetter() {
        return new Kinded(HandOverPost.TO_CONFIRM, true, (letter, reader) -> letter.confirmedAt() == null);
    }

    @Bean
    LetterKind handOverConfirmedLetter() {
        return new Kinded(HandOverPost.CONFIRMED, true, (letter, reader) -> true);
    }

    @Bean
    LetterKind handOverReminderLetter() {
        return new Kinded(HandOverPost.REMINDER, false, (letter, reader) -> letter.talkedAt() == null);
    }

    @Bean
    LetterKind handOverClimbedLetter() {
        return new Kinded(HandOverPost.CLIMBED, false, (letter, reader) -> letter.talkedAt() == null);
    }

    private final class Kinded implements LetterKind {
        private final String name;
        private final boolean causedByPerson;
        private final BiPredicate<HandOverLetter, Reader> wanted;

        Kinded(String name, boolean causedByPerson, BiPredicate<HandOverLetter, Reader> wanted) {
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

        /** A whole portfolio is one mail, not a hundred. */
        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope envelope, Reader reader, LinkMaker links) {
            return actors.runAs("handover", () -> composed(envelope, reader, links));
        }

        private Composition composed(Envelope envelope, Reader reader, LinkMaker links) {
            var letter = letters.findById(new HandOverId(envelope.subject())).orElse(null);
            if (letter == null || letter.isEnded() || !wanted.test(letter, reader))
                return new Composition.Dropped("handover.dropped.done");
            var ofCompany = letter.from().equals(reader.id()) || letter.to().equals(reader.id());
            if (!ofCompany && !access.maySee(reader.id(), letter.dealer()))
                return new Composition.Dropped("handover.dropped.notTheirs");
            var dealer = dealers.brief(letter.dealer());
            return new Composition.Wanted(List.of(dealer.name()), model(letter, dealer.name(), reader, links), null);
        }

        private Map<String, Object> model(HandOverLetter letter, String dealer, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            var names = people.names(List.of(letter.from(), letter.to()));
            var open = lines.of(letter.key());
            var model = new HashMap<String, Object>();
            model.put("dealer", dealer);
            model.put("from", names.getOrDefault(letter.from(), ""));
            model.put("to", names.getOrDefault(letter.to(), ""));
            model.put("old", letter.from().equals(reader.id()));
            model.put("ours", words(open, Kind.OUR_PROMISE, dates));
            model.put("theirs", words(open, Kind.DEALER_PROMISE, dates));
            model.put("next", next(open, dates));
            model.put("matters", Objects.requireNonNullElse(letter.matters(), ""));
            model.put("words", Objects.requireNonNullElse(letter.confirmedWords(), ""));
            model.put("talkBy", dates.dayYear(letter.talkBy()));
            model.put("page", page(letter, reader, links));
            return model;
        }

        private URI page(HandOverLetter letter, Reader reader, LinkMaker links) {
            if (!name.equals(HandOverPost.TO_CONFIRM)) return links.page("/handovers/" + letter.key());
            var asked = links.personal(
                    reader.id(),
                    "/p/",
                    PURPOSE,
                    letter.key().value(),
                    clock.instant().plus(ASKS));
            return URI.create(asked + "/handover");
        }
    }

    private static List<String> words(List<HandOverLine> open, Kind kind, Dates dates) {
        return open.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> line.words() + " · " + dates.day(Objects.requireNonNull(line.day())))
                .toList();
    }

    private static String next(List<HandOverLine> open, Dates dates) {
        return open.stream()
                .filter(line -> line.kind() == Kind.NEXT_DAY)
                .map(line -> dates.dayAndTime(Objects.requireNonNull(line.at())))
                .findFirst()
                .orElse("");
    }
}
