package io.tanxin.promises;

import io.tanxin.calendar.Dates;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
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
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about promises: each is looked at again when it goes out, and left when the promise has moved on (M6). */
@Configuration(proxyBeanMethods = false)
class PromiseLetterKinds {
    static final String VERDICT = "VERDICT";
    static final String NEW_DAY = "NEW_DAY";
    private static final Duration ASKS = Duration.ofDays(30);

    private final PromiseQueries queries;
    private final Standings standings;
    private final Clock clock;

    PromiseLetterKinds(PromiseQueries queries, Standings standings, Clock clock) {
        this.queries = queries;
        this.standings = standings;
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

    @Bean
    LetterKind promiseNewDayLetter() {
        // as long as it is this day that is asked for
        return new Kind(
                PromiseLetters.NEW_DAY,
                true,
                (row, letter) -> row.isOpen()
                        && row.proposedDue() != null
                        && row.proposedDue().toString().equals(letter.facts().get("newDue")));
    }

    @Bean
    LetterKind promiseNewDayAgreedLetter() {
        return new Kind(PromiseLetters.NEW_DAY_AGREED, true, row -> row.state() == PromiseState.RENEGOTIATED);
    }

    @Bean
    LetterKind promiseNewDayDeclinedLetter() {
        return new Kind(PromiseLetters.NEW_DAY_DECLINED, true, row -> row.isOpen() && row.proposedDue() == null);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final boolean causedByPerson;
        private final BiPredicate<PromiseRow, Envelope> wanted;

        Kind(String name, boolean causedByPerson, Predicate<PromiseRow> wanted) {
            this(name, causedByPerson, (row, letter) -> wanted.test(row));
        }

        Kind(String name, boolean causedByPerson, BiPredicate<PromiseRow, Envelope> wanted) {
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

        /** That its day is near may be known without a letter; that it has passed is told in any case. */
        @Override
        public @Nullable LetterTopic topic() {
            return name.equals(PromiseReminders.DUE_SOON) ? PromiseReminders.WARNINGS : null;
        }

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return together(List.of(letter)).compose(letter, reader, links);
        }

        @Override
        public Composer together(List<Envelope> letters) {
            var rows = queries.find(letters.stream()
                    .map(letter -> new PromiseId(letter.subject()))
                    .distinct()
                    .toList());
            var viewers = standings.viewers(
                    rows.values().stream().map(PromiseRow::dealer).distinct().toList());
            return (letter, reader, links) ->
                    composed(rows.get(new PromiseId(letter.subject())), letter, viewers, reader, links);
        }

        private Composition composed(
                @Nullable PromiseRow row, Envelope letter, DealerViewers viewers, Reader reader, LinkMaker links) {
            if (row == null || !wanted.test(row, letter)) return new Composition.Dropped("promises.dropped.settled");
            var today = LocalDate.ofInstant(clock.instant(), reader.zone());
            var standing = viewers.standing(reader.id(), today, row.dealer(), row.owner());
            if (!standing.owner() && !standing.seesDealer())
                return new Composition.Dropped("promises.dropped.notTheirs");
            var composed = new Composition.Wanted(
                    List.of(row.dealerName(), shortened(row.words())),
                    model(row, letter, standing, reader, links),
                    null);
            // a warning after the day is none
            return name.equals(PromiseReminders.DUE_SOON)
                    ? composed.useBefore(
                            row.due().plusDays(1).atStartOfDay(reader.zone()).toInstant())
                    : composed;
        }

        private Map<String, Object> model(
                PromiseRow row, Envelope letter, Standing standing, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            var model = new HashMap<String, Object>();
            model.put("words", row.words());
            model.put("due", dates.weekday(row.due()));
            model.put("newDue", row.proposedDue() == null ? "" : dates.weekday(row.proposedDue()));
            model.put("why", letter.facts().getOrDefault("why", ""));
            model.put("daysLeft", row.daysLeft());
            model.put("dealer", row.dealerName());
            model.put("ownerName", row.ownerName());
            model.put("owns", standing.owner());
            model.put("atDealer", standing.contact());
            model.put("byDealer", row.side() == Side.DEALER);
            model.put("page", links.page(standing.contact() ? "/my/promises" : "/promises/" + row.id()));
            if (name.equals(PromiseLetters.DONE)) ask(model, VERDICT, "", row, reader, links);
            if (name.equals(PromiseLetters.NEW_DAY)) ask(model, NEW_DAY, "/day", row, reader, links);
            return model;
        }

        private void ask(
                Map<String, Object> model,
                String purpose,
                String page,
                PromiseRow row,
                Reader reader,
                LinkMaker links) {
            var until = clock.instant().plus(ASKS);
            var asked = links.personal(reader.id(), "/p/", purpose, row.id().value(), until) + page;
            model.put("yes", URI.create(asked + "?v=yes"));
            model.put("no", URI.create(asked + "?v=no"));
        }
    }

    /** For a subject line: 60 characters say which one it is. */
    static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
    }
}
