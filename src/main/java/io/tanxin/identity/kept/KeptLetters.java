package io.tanxin.identity.kept;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To who looks something through, and to who has asked when all of it is there. */
@Configuration(proxyBeanMethods = false)
class KeptLetters {
    static final String LOOK = "identity/kept-look";
    static final String READY = "identity/kept-ready";

    private final KeptRows rows;
    private final People people;
    private final Clock clock;

    KeptLetters(KeptRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @Bean
    LetterKind keptLookLetter() {
        return new Kind(LOOK) {
            @Override
            public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
                var waiting = rows.toLook(reader.id(), today()).stream()
                        .filter(item -> item.request() == letter.subject())
                        .count();
                var request = rows.find(letter.subject(), today()).orElse(null);
                if (request == null || waiting == 0) return new Composition.Dropped("kept.dropped.looked");
                return new Composition.Wanted(
                        List.of(request.personName()),
                        Map.of(
                                "name", request.personName(),
                                "count", waiting,
                                "due", new Dates(reader.locale(), reader.zone()).dayYear(request.due()),
                                "byItself", !request.forAnother(),
                                "page", links.page("/own-data")),
                        null);
            }
        };
    }

    @Bean
    LetterKind keptReadyLetter() {
        return new Kind(READY) {
            @Override
            public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
                var request = rows.find(letter.subject(), today()).orElse(null);
                var late = letter.occurrence().equals("due");
                if (request == null || request.waiting() > 0 || late && request.readyAt() != null) {
                    return new Composition.Dropped("kept.dropped.told");
                }
                var page = request.forAnother() ? "/admin/own-data" : mine(reader);
                return new Composition.Wanted(
                        List.of(),
                        Map.of("name", request.forAnother() ? request.personName() : "", "page", links.page(page)),
                        null);
            }
        };
    }

    private String mine(Reader reader) {
        return people.find(reader.id())
                        .filter(one -> one.roles().contains(Role.DEALER))
                        .isPresent()
                ? "/my/me"
                : "/me";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private abstract static class Kind implements LetterKind {
        private final String name;

        Kind(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean bundled() {
            return true;
        }
    }
}
