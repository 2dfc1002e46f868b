package io.tanxin.support.rules;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actors;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letters about rules: each is looked at again when it goes out, and left when the rules have moved on (M6). */
@Configuration(proxyBeanMethods = false)
class RulesLetterKinds {
    private final RuleSets sets;
    private final RuleRows rows;
    private final RulesAccess access;
    private final DealerAccess dealers;
    private final Actors actors;

    RulesLetterKinds(RuleSets sets, RuleRows rows, RulesAccess access, DealerAccess dealers, Actors actors) {
        this.sets = sets;
        this.rows = rows;
        this.access = access;
        this.dealers = dealers;
        this.actors = actors;
    }

    @Bean
    LetterKind rulesProposedLetter() {
        return new Kind(RulesLetters.PROPOSED, RulesState.PROPOSED, true);
    }

    @Bean
    LetterKind rulesAgreedLetter() {
        return new Kind(RulesLetters.AGREED, RulesState.AGREED, false);
    }

    @Bean
    LetterKind rulesAskedLetter() {
        return new Kind(RulesLetters.ASKED, RulesState.DRAFT, false);
    }

    private final class Kind implements LetterKind {
        private final String name;
        private final RulesState wantedIn;
        private final boolean toDealer;

        Kind(String name, RulesState wantedIn, boolean toDealer) {
            this.name = name;
            this.wantedIn = wantedIn;
            this.toDealer = toDealer;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return actors.runAs("rules", () -> composed(letter, reader, links));
        }

        private Composition composed(Envelope letter, Reader reader, LinkMaker links) {
            var set = sets.findById(new RulesId(letter.subject())).orElse(null);
            // an older letter about a version that has moved since says nothing that is still so
            if (set == null || set.state() != wantedIn || set.version() != letter.version())
                return new Composition.Dropped("rules.dropped.movedOn");
            if (!mayRead(set, reader)) return new Composition.Dropped("rules.dropped.notTheirs");
            var brief = access.brief(set.dealer());
            var model = new HashMap<String, Object>();
            model.put("dealer", brief.name());
            model.put("number", set.number());
            model.put("why", Objects.requireNonNullElse(set.why(), ""));
            model.put("words", letter.facts().getOrDefault("words", ""));
            model.put(
                    "rules",
                    toDealer
                            ? rows.of(set.key()).stream()
                                    .map(rule -> rule.measure() == null
                                            ? rule.words()
                                            : rule.words() + " · " + rule.measure())
                                    .toList()
                            : List.of());
            model.put(
                    "page",
                    toDealer
                            ? links.signIn(reader.id(), "/my/rules")
                            : links.page("/dealers/" + set.dealer() + "/rules"));
            return new Composition.Wanted(List.of(brief.name()), model, null);
        }

        private boolean mayRead(RuleSet set, Reader reader) {
            return dealers.maySee(reader.id(), set.dealer())
                    && (!toDealer
                            || access.owners(set.dealer()).stream()
                                    .anyMatch(owner -> owner.id().equals(reader.id())));
        }
    }
}
