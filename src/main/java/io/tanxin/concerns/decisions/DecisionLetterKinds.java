package io.tanxin.concerns.decisions;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about decisions and restrictions: each is looked at again when it goes out, and left when things have moved on (M6). */
@Configuration(proxyBeanMethods = false)
class DecisionLetterKinds {
    private final DecisionRows decisions;
    private final SanctionRows sanctions;
    private final SanctionReaders readers;
    private final Dealers dealers;
    private final People people;
    private final Actors actors;

    DecisionLetterKinds(
            DecisionRows decisions,
            SanctionRows sanctions,
            SanctionReaders readers,
            Dealers dealers,
            People people,
            Actors actors) {
        this.decisions = decisions;
        this.sanctions = sanctions;
        this.readers = readers;
        this.dealers = dealers;
        this.people = people;
        this.actors = actors;
    }

    /** What a letter is about. @param sanction null: a decision's own letter */
    private record Matter(
            ConflictDecision decision, @Nullable Sanction sanction) {}

    @Bean
    LetterKind decisionAskedLetter() {
        return new Kind(DecisionLetters.ASKED) {
            @Override
            boolean wanted(Matter matter, Envelope letter) {
                return matter.decision().state() == DecisionState.ASKED
                        && matter.decision().version() == letter.version();
            }
        };
    }

    @Bean
    LetterKind decisionSettledLetter() {
        return new Kind(DecisionLetters.SETTLED);
    }

    @Bean
    LetterKind restrictionLetter() {
        return new OfSanction(DecisionLetters.RESTRICTION) {
            @Override
            boolean wanted(Matter matter, Envelope letter) {
                return matter.sanction() != null && matter.sanction().state().isAlive();
            }
        };
    }

    @Bean
    LetterKind restrictionNewsLetter() {
        return new OfSanction(DecisionLetters.NEWS) {
            @Override
            boolean wanted(Matter matter, Envelope letter) {
                // that it began says nothing any more when it is over
                return !"BEGAN".equals(letter.facts().get("what"))
                        || matter.sanction() != null
                                && !matter.sanction().state().isOver();
            }
        };
    }

    @Bean
    LetterKind restrictionSaidLetter() {
        return new OfSanction(DecisionLetters.SAID);
    }

    private class Kind implements LetterKind {
        private final String name;

        Kind(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        Optional<Matter> find(long subject) {
            return decisions.find(new DecisionId(subject)).map(one -> new Matter(one, null));
        }

        boolean wanted(Matter matter, Envelope letter) {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var found = find(letter.subject());
            if (found.isEmpty() || !wanted(found.get(), letter))
                return new Composition.Dropped("decisions.dropped.settled");
            var matter = found.get();
            var decision = matter.decision();
            if (!readers.mayRead(reader.id(), decision.id()))
                return new Composition.Dropped("decisions.dropped.notTheirs");
            var dealer = actors.runAs("decisions", () -> dealers.brief(decision.dealer()));
            var model = new HashMap<String, Object>();
            model.put("dealer", dealer.name());
            model.put("words", Objects.toString(letter.facts().getOrDefault("words", ""), ""));
            model.put("approved", Boolean.TRUE.equals(letter.facts().get("approved")));
            model.put("look", Boolean.TRUE.equals(letter.facts().get("look")));
            model.put("news", Objects.toString(letter.facts().getOrDefault("what", ""), ""));
            var sanction = matter.sanction();
            if (sanction == null) weighed(model, decision, reader);
            else shown(model, sanction, reader);
            var atDealer = sanction != null && !name.equals(DecisionLetters.SAID);
            model.put(
                    "page",
                    atDealer
                            ? links.signIn(reader.id(), "/my/restrictions")
                            : links.page("/decisions/" + decision.id()));
            // a dealer never reads how the company calls the conflict
            var about = sanction == null ? decision.heading() : sanction.what();
            return new Composition.Wanted(List.of(dealer.name(), shortened(about)), model, null);
        }

        private void weighed(Map<String, Object> model, ConflictDecision decision, Reader reader) {
            var made = decision.made();
            var cost = made == null ? null : made.cost();
            model.put("heading", decision.heading());
            model.put("cost", cost == null ? "" : cost.in(reader.locale()));
            model.put("reasons", made == null ? "" : made.reasons());
            model.put("who", made == null ? "" : name(made.by()));
            model.put("restricts", sanctions.ofDecision(decision.id()).isPresent());
        }

        private void shown(Map<String, Object> model, Sanction sanction, Reader reader) {
            var dates = new Dates(reader.locale(), reader.zone());
            var begins = sanction.begins();
            model.put("what", sanction.what());
            model.put("why", sanction.why());
            model.put("tried", sanction.tried());
            model.put("from", dates.dayYear(begins == null ? sanction.from() : begins));
            model.put("until", dates.dayYear(sanction.until()));
            model.put("notice", sanction.noticeDays());
            model.put("signedBy", name(sanction.signedBy()));
            model.put("reviewer", name(sanction.reviewer()));
        }

        private String name(@Nullable UserId person) {
            return person == null ? "" : people.names(Set.of(person)).getOrDefault(person, "");
        }
    }

    private class OfSanction extends Kind {
        OfSanction(String name) {
            super(name);
        }

        @Override
        Optional<Matter> find(long subject) {
            return sanctions
                    .find(new SanctionId(subject))
                    .flatMap(one -> decisions.find(one.decision()).map(decision -> new Matter(decision, one)));
        }
    }

    private static String shortened(String words) {
        var most = 40;
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }
}
