package io.tanxin.promises;

import io.tanxin.calendar.Dates;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import io.tanxin.promises.PromiseDraft.Side;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about promises: each is looked at again when it goes out, and left when the promise has moved on (M6). */
@Configuration(proxyBeanMethods = false)
class PromiseLetterKinds {
    static final String VERDICT = "VERDICT";
    private static final Duration ASKS = Duration.ofDays(30);

    private final Promises promises;
    private final PromiseQueries queries;
    private final Clock clock;

    PromiseLetterKinds(Promises promises, PromiseQueries queries, Clock clock) {
        this.promises = promises;
        this.queries = queries;
        this.clock = clock;
    }

    @Bean
    LetterKind promiseMadeLetter() {
        return new Kind(PromiseLetters.MADE, true, PromiseRow::isOpen);
    }

    @Bean
    LetterKind promiseDoneLetter() {
        return new Kind(PromiseLetters.DONE, true, row -> row.state() == PromiseState.DONE);
    }

    @Bean
    LetterKind promiseBrokenLetter() {
        return new Kind(PromiseLetters.BROKEN, true, row -> row.state() == PromiseState.BROKEN);
    }

    @Bean
    LetterKind promiseDueSoonLetter() {
        // who said that it may be late knows the day
        return new Kind(
                PromiseReminders.DUE_SOON, false, row -> row.state() == PromiseState.OPEN && row.daysLeft() >= 0);
    }

    @Bean
    LetterKind promiseOverdueLetter() {
        return new Kind(PromiseReminders.OVERDUE, false, PromiseRow::isLate);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final boolean causedByPerson;
        private final Predicate<PromiseRow> wanted;

        Kind(String name, boolean causedByPerson, Predicate<PromiseRow> wanted) {
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
            var id = new PromiseId(letter.subject());
            var row = queries.find(id).orElse(null);
            var promise = promises.findById(id).orElse(null);
            if (row == null || promise == null || !wanted.test(row)) {
                return new Composition.Dropped("promises.dropped.settled");
            }
            var standing = queries.standing(reader.id(), LocalDate.ofInstant(clock.instant(), reader.zone()), promise);
            if (!standing.owner() && !standing.seesDealer())
                return new Composition.Dropped("promises.dropped.notTheirs");
            return new Composition.Wanted(
                    List.of(row.dealerName(), shortened(row.words())), model(row, standing, reader, links), null);
        }

        private Map<String, Object> model(PromiseRow row, Standing standing, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            var model = new HashMap<String, Object>();
            model.put("words", row.words());
            model.put("due", dates.weekday(row.due()));
            model.put("daysLeft", row.daysLeft());
            model.put("dealer", row.dealerName());
            model.put("ownerName", row.ownerName());
            model.put("owns", standing.owner());
            model.put("atDealer", standing.contact());
            model.put("byDealer", row.side() == Side.DEALER);
            model.put("page", links.page(standing.contact() ? "/my/promises" : "/promises/" + row.id()));
            if (name.equals(PromiseLetters.DONE)) {
                var asked = links.personal(
                        reader.id(),
                        "/p/",
                        VERDICT,
                        row.id().value(),
                        clock.instant().plus(ASKS));
                model.put("yes", URI.create(asked + "?v=yes"));
                model.put("no", URI.create(asked + "?v=no"));
            }
            return model;
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
