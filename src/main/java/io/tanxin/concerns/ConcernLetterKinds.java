package io.tanxin.concerns;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
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
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about concerns: each is looked at again when it goes out, and left when the concern has moved on (M6). */
@Configuration(proxyBeanMethods = false)
class ConcernLetterKinds {
    static final String PURPOSE = "CONCERN";
    private static final Duration ASKS = Duration.ofDays(30);

    private final ConcernRows rows;
    private final ConcernReaders readers;
    private final ConcernThread thread;
    private final Dealers dealers;
    private final People people;
    private final Actors actors;
    private final Clock clock;

    ConcernLetterKinds(
            ConcernRows rows,
            ConcernReaders readers,
            ConcernThread thread,
            Dealers dealers,
            People people,
            Actors actors,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.thread = thread;
        this.dealers = dealers;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    @Bean
    LetterKind concernRaisedLetter() {
        return new Kind(ConcernLetters.RAISED, true, concern -> concern.state() == ConcernState.RECEIVED);
    }

    @Bean
    LetterKind concernReceivedLetter() {
        // an answer within the minute says more
        return new Kind(ConcernLetters.RECEIVED, true, concern -> concern.state() == ConcernState.RECEIVED);
    }

    @Bean
    LetterKind concernAnsweredLetter() {
        return new Kind(ConcernLetters.ANSWERED, true, concern -> true);
    }

    @Bean
    LetterKind concernPromisedLetter() {
        return new Kind(
                ConcernLetters.PROMISED, true, concern -> concern.state().isOpen());
    }

    @Bean
    LetterKind concernResolvedLetter() {
        return new Kind(ConcernLetters.RESOLVED, true, concern -> concern.state() == ConcernState.RESOLVED);
    }

    @Bean
    LetterKind concernSaidLetter() {
        return new Kind(ConcernLetters.SAID, true, concern -> true);
    }

    @Bean
    LetterKind concernWarningLetter() {
        return new Kind(
                ConcernLetters.WARNING, false, concern -> concern.state().isOpen() && !concern.isWaiting());
    }

    @Bean
    LetterKind concernEscalatedLetter() {
        return new Kind(
                ConcernLetters.ESCALATED, false, concern -> concern.state().isOpen());
    }

    @Bean
    LetterKind concernToReadLetter() {
        return new Kind(
                ConcernLetters.TO_READ,
                true,
                (concern, letter) -> thread.held(concern.id(), message(letter)).isPresent());
    }

    @Bean
    LetterKind concernGivenBackLetter() {
        return new Kind(
                ConcernLetters.GIVEN_BACK, true, concern -> concern.state().isOpen());
    }

    @Bean
    LetterKind concernSharedLetter() {
        return new Kind(ConcernLetters.SHARED, true, concern -> true);
    }

    private static long message(Envelope letter) {
        return letter.facts().get("message") instanceof Number number ? number.longValue() : 0;
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final boolean causedByPerson;
        private final BiPredicate<Concern, Envelope> wanted;

        Kind(String name, boolean causedByPerson, Predicate<Concern> wanted) {
            this(name, causedByPerson, (concern, letter) -> wanted.test(concern));
        }

        Kind(String name, boolean causedByPerson, BiPredicate<Concern, Envelope> wanted) {
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
            var found = rows.find(new ConcernId(letter.subject()));
            if (found.isEmpty() || !wanted.test(found.get(), letter))
                return new Composition.Dropped("concerns.dropped.settled");
            var concern = found.get();
            if (!readers.mayRead(reader.id(), concern.id()))
                return new Composition.Dropped("concerns.dropped.notTheirs");
            var dealer = actors.runAs("concerns", () -> dealers.brief(concern.dealer()));
            return new Composition.Wanted(
                    List.of(dealer.name(), concern.heading()), model(concern, dealer, letter, reader, links), null);
        }

        private Map<String, Object> model(
                Concern concern, DealerBrief dealer, Envelope letter, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            var clocks = concern.clocks();
            var answered = concern.state() != ConcernState.RECEIVED;
            var model = new HashMap<String, Object>();
            model.put("dealer", dealer.name());
            model.put("heading", concern.heading());
            model.put("number", concern.id().toString());
            model.put("owner", name(concern.owner()));
            model.put("waiting", concern.urgency() == Urgency.CUSTOMER_WAITING);
            model.put("answered", answered);
            model.put("due", dates.dayAndTime(answered ? clocks.solveDue() : clocks.answerDue()));
            model.put("what", Objects.requireNonNullElse(letter.facts().get("what"), ""));
            model.put("words", words(concern, letter));
            var atDealer = reader.id().equals(concern.raisedBy());
            model.put(
                    "page",
                    atDealer
                            ? links.signIn(reader.id(), "/my/talk/" + concern.id())
                            : links.page("/concerns/" + concern.id()));
            if (name.equals(ConcernLetters.RESOLVED)) ask(model, concern, reader, links);
            return model;
        }

        /** The talk's own words are read when the letter goes: no row of the outbox holds them. */
        private String words(Concern concern, Envelope letter) {
            if (name.equals(ConcernLetters.RESOLVED) && concern.ending() != null)
                return concern.ending().words();
            if (name.equals(ConcernLetters.PROMISED) || name.equals(ConcernLetters.GIVEN_BACK))
                return Objects.toString(letter.facts().getOrDefault("words", ""), "");
            var message = message(letter);
            return thread.of(concern.id(), false).stream()
                    .filter(one -> one.id() == message)
                    .map(ConcernMessage::words)
                    .findFirst()
                    .orElse("");
        }

        private void ask(Map<String, Object> model, Concern concern, Reader reader, LinkMaker links) {
            var until = clock.instant().plus(ASKS);
            var asked = links.personal(reader.id(), "/c/", PURPOSE, concern.id().value(), until);
            model.put("yes", URI.create(asked + "?v=yes"));
            model.put("no", URI.create(asked + "?v=no"));
        }

        private String name(@org.jspecify.annotations.Nullable UserId owner) {
            return owner == null ? "" : people.names(Set.of(owner)).getOrDefault(owner, "");
        }
    }
}
