package io.tanxin.identity.kept;

import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks the modules, and blacks what they say. Whether who asks may have it, the services have asked. */
@Component
class KeptDesk {
    private final List<KeptPart> parts;
    private final KeptRows rows;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    KeptDesk(List<KeptPart> parts, KeptRows rows, People people, MessageSource messages, Clock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(KeptPart::order)).toList();
        this.rows = rows;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    List<KeptPart> parts() {
        return parts;
    }

    Person person(UserId id) {
        return people.find(id)
                .filter(person -> person.side() != Person.Side.SYSTEM)
                .orElseThrow(() -> new NotFound("person"));
    }

    KeptWords words(Person person) {
        return new KeptWords(messages, person.locale(), person.zone());
    }

    Blackout blackout(Person person) {
        var around = new HashSet<UserId>();
        parts.forEach(part -> around.addAll(part.around(person.id())));
        around.remove(person.id());
        var names = new NameBook()
                .add(rows.otherNames(person.id()))
                .add(parts.stream()
                        .flatMap(part -> part.notTold(person.id()).stream())
                        .toList())
                .near(people.names(around).values())
                .keep(Set.of(person.name()));
        var own = Stream.of(person.email() == null ? "" : person.email().value(), String.valueOf(person.phone()))
                .collect(Collectors.toSet());
        return new Blackout(names, own);
    }

    /** What its module says of it now, with nothing blacked. */
    KeptEntry open(Person person, KeptRows.Item item, KeptWords words) {
        return parts.stream()
                .filter(part -> part.name().equals(item.part()))
                .findFirst()
                .orElseThrow(() -> new NotFound(item.part()))
                .open(person.id(), item.subject(), words);
    }

    /** All of it, as of one moment. */
    Kept gather(Person person, List<KeptRows.Item> given) {
        var words = words(person);
        var black = blackout(person);
        var chapters = parts.stream()
                .map(part -> new Kept.Chapter(
                        part.name(),
                        words.say("kept.part." + part.name()),
                        Stream.concat(
                                        part.about(person.id(), words).stream().map(black::of),
                                        given.stream()
                                                .filter(item -> item.part().equals(part.name()))
                                                .flatMap(item -> opened(person, item, words, black)))
                                .toList()))
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList();
        return new Kept(person, clock.instant(), chapters);
    }

    private Stream<KeptEntry> opened(Person person, KeptRows.Item item, KeptWords words, Blackout black) {
        try {
            return Stream.of(black.of(open(person, item, words), item.blacked()));
        } catch (NotFound gone) {
            return Stream.of();
        }
    }
}
