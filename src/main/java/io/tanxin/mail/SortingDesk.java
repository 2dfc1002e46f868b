package io.tanxin.mail;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Departures.Departure;
import io.tanxin.mail.Departures.Timetable;
import io.tanxin.mail.LetterChoiceRows.Said;
import io.tanxin.mail.LetterKind.Composer;
import io.tanxin.mail.LetterKind.Composition;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at a letter once more before it goes (M6): is it still wanted, by whom, and what does it say now. Changes nothing. */
@Component
class SortingDesk {
    private static final Logger log = LoggerFactory.getLogger(SortingDesk.class);
    private static final Duration STOP_LINK_LIVES = Duration.ofDays(180);

    private final LetterKinds kinds;
    private final ObjectProvider<ReaderDirectory> readers;
    private final ObjectProvider<LinkMaker> links;
    private final ObjectProvider<WhoActs> who;
    private final Letterpress press;
    private final StoppedAddresses stopped;
    private final LetterChoiceRows choices;
    private final WordingRows wordings;
    private final Departures departures;
    private final Clock clock;

    SortingDesk(
            LetterKinds kinds,
            ObjectProvider<ReaderDirectory> readers,
            ObjectProvider<LinkMaker> links,
            ObjectProvider<WhoActs> who,
            Letterpress press,
            StoppedAddresses stopped,
            LetterChoiceRows choices,
            WordingRows wordings,
            Departures departures,
            Clock clock) {
        this.kinds = kinds;
        this.readers = readers;
        this.links = links;
        this.who = who;
        this.press = press;
        this.stopped = stopped;
        this.choices = choices;
        this.wordings = wordings;
        this.departures = departures;
        this.clock = clock;
    }

    /** What came of looking at one of many. */
    sealed interface Look permits Sorted, Failed {}

    /** It could not be composed. */
    record Failed(RuntimeException why) implements Look {}

    sealed interface Sorted extends Look {
        /** @param waits when it goes; null: at once */
        record ToSend(
                Reader reader,
                @Nullable Reader author,
                Sheet sheet,
                @Nullable Wait waits) implements Sorted {
            PrintedLetter letter() {
                return sheet.printed();
            }
        }

        /** The reader has no address: a colleague hands it over. */
        record ToHandOver(Reader reader, Sheet sheet) implements Sorted {
            PrintedLetter letter() {
                return sheet.printed();
            }
        }

        record Off(Outcome outcome) implements Sorted {}
    }

    LinkMaker liveLinks() {
        return links.getObject();
    }

    LinkMaker deadLinks() {
        return new DeadLinks(links.getObject());
    }

    Sorted sort(MailRow row, LinkMaker through) {
        return switch (sort(List.of(row), through).getFirst()) {
            case Sorted sorted -> sorted;
            case Failed(var why) -> throw why;
        };
    }

    /** Each as if it were alone; what they need is asked for together. */
    List<Look> sort(List<MailRow> rows, LinkMaker through) {
        if (rows.isEmpty()) return List.of();
        return who.getObject().asJob("mail", () -> {
            try {
                return through.together(links -> together(rows, links));
            } catch (RuntimeException failed) {
                if (rows.size() == 1) return List.of(new Failed(failed));
                log.warn(
                        "{} letters could not be looked at together, so one by one: {}",
                        rows.size(),
                        failed.toString());
                return rows.stream()
                        .map(row -> sort(List.of(row), through).getFirst())
                        .toList();
            }
        });
    }

    private List<Look> together(List<MailRow> rows, LinkMaker links) {
        var people = readers.getObject()
                .readers(rows.stream()
                        .flatMap(row -> Stream.of(row.reader(), row.author()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var dead = stopped.among(people.values().stream()
                .map(Reader::email)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var said = choices.of(rows.stream()
                .filter(row -> kinds.find(row.kind()).map(LetterKind::topic).isPresent())
                .map(MailRow::reader)
                .collect(Collectors.toSet()));
        var wording = wordings.current();
        var timetable = departures.timetable(rows, people);
        var composers = new HashMap<String, Composer>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        MailRow::kind, Collectors.mapping(MailRow::envelope, Collectors.toList())))
                .forEach((name, letters) ->
                        kinds.find(name).ifPresent(kind -> composers.put(name, kind.together(letters))));
        var sorted = new ArrayList<Look>();
        for (var row : rows) {
            try {
                sorted.add(sorted(
                        row,
                        people,
                        dead.keySet(),
                        said.getOrDefault(row.reader(), Map.of()),
                        wording,
                        composers.get(row.kind()),
                        timetable,
                        links));
            } catch (RuntimeException failed) {
                sorted.add(new Failed(failed));
            }
        }
        return sorted;
    }

    private Sorted sorted(
            MailRow row,
            Map<UserId, Reader> people,
            Set<EmailAddress> dead,
            Map<String, Said> said,
            Map<WordingRows.Letter, Wording> wording,
            @Nullable Composer composer,
            Timetable timetable,
            LinkMaker links) {
        if (composer == null) return off(LetterState.DEAD, "outbox.dead.kind");
        var kind = kinds.get(row.kind());
        var known = kind.secret() ? readers.getObject().asking(row.reader()).orElse(null) : people.get(row.reader());
        if (known == null) return off(LetterState.DROPPED, "outbox.dropped.reader");
        var topic = kind.topic();
        if (topic != null && !topic.isWantedWhen(said.get(topic.name()))) {
            var never = !said.containsKey(topic.name());
            return off(LetterState.DROPPED, never ? "outbox.dropped.noYes" : "outbox.dropped.unwished");
        }
        var isStopped = known.email() != null
                && (kind.secret() ? stopped.isStopped(known.email()) : dead.contains(known.email()));
        // as if there were no address: a colleague hands it over, until there is another one
        var reader = isStopped ? known.withoutEmail() : known;
        if (reader.firstLetter() && !kind.mayBeFirst()) return off(LetterState.DROPPED, "outbox.dropped.unwritten");
        var cannotBeHandedOver = kind.secret() || row.dealer() == null;
        if (reader.email() == null && cannotBeHandedOver) {
            return off(LetterState.DROPPED, isStopped ? "outbox.dropped.stopped" : "outbox.dropped.noAddress");
        }
        return switch (composer.compose(row.envelope(), reader, links)) {
            case Composition.Dropped(var reason) -> off(LetterState.DROPPED, reason);
            case Composition.Missed(var reason) -> off(LetterState.MISSED, reason);
            case Composition.Wanted wanted ->
                wanted(
                        row,
                        kind,
                        wanted,
                        reader,
                        row.author() == null ? null : people.get(row.author()),
                        wording,
                        timetable,
                        links);
        };
    }

    private Sorted wanted(
            MailRow row,
            LetterKind kind,
            Composition.Wanted wanted,
            Reader reader,
            @Nullable Reader author,
            Map<WordingRows.Letter, Wording> wording,
            Timetable timetable,
            LinkMaker links) {
        var words = wording.getOrDefault(new WordingRows.Letter(row.kind(), reader.locale()), Wording.SHIPPED);
        var wayOut = wayOut(row, kind, reader, links);
        var ready = press.sheet(row.kind(), wanted, reader, author, wayOut, words);
        // laid out later, by whoever then acts: what it says is still the house's to ask
        var sheet = new Sheet(ready::subject, () -> who.getObject().asJob("mail", ready::printed));
        if (reader.email() == null) return new Sorted.ToHandOver(reader, sheet);
        return switch (timetable.departure(row, wanted.useBefore(), reader)) {
            case Departure.AtOnce() -> new Sorted.ToSend(reader, author, sheet, null);
            case Departure.Later(var waits) -> new Sorted.ToSend(reader, author, sheet, waits);
            case Departure.Missed() -> off(LetterState.MISSED, "outbox.missed.limit");
        };
    }

    /** A letter that goes by hand has its way out in the hand that brings it. */
    private WayOut wayOut(MailRow row, LetterKind kind, Reader reader, LinkMaker links) {
        var first = reader.firstLetter() && !kind.secret();
        var all = first ? stop(links, reader, "STOP_MAIL", reader.id().value()) : null;
        var topic = reader.email() == null ? null : kind.topic();
        return new WayOut(all, topic, topic == null ? null : stop(links, reader, "STOP_LETTER", row.id()));
    }

    private URI stop(LinkMaker links, Reader reader, String purpose, long subject) {
        return links.personal(
                reader.id(), "/u/", purpose, subject, clock.instant().plus(STOP_LINK_LIVES));
    }

    /** They were sent, kept or handed over: their readers' next letters are not the first. */
    void delivered(List<MailRow> rows) {
        var reached = rows.stream()
                .filter(row -> !kinds.isSecret(row.kind()))
                .map(MailRow::reader)
                .distinct()
                .toList();
        if (!reached.isEmpty()) readers.getObject().written(reached);
    }

    private static Sorted off(LetterState state, String reason) {
        return new Sorted.Off(Outcome.done(state, reason));
    }
}
