package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The director is asked whether a dealer's word is taken for more than the policy's sum; who asked hears the answer. */
@Component
class TrustLetters {
    static final String ASKED = "decisions/trust-asked";
    static final String SETTLED = "decisions/trust-settled";

    private final Outbox outbox;
    private final InConfidence directors;
    private final CurrentActor actor;

    TrustLetters(Outbox outbox, InConfidence directors, CurrentActor actor) {
        this.outbox = outbox;
        this.directors = directors;
        this.actor = actor;
    }

    void asked(TrustId id, DealerId dealer) {
        var above = directors.directors(dealer);
        DecisionRefused.unless(!above.isEmpty(), Reason.NOBODY_ABOVE);
        for (var one : above) post(ASKED, id, dealer, one, Map.of());
    }

    void settled(TrustId id, DealerId dealer, UserId askedBy, boolean approved, String words) {
        post(SETTLED, id, dealer, askedBy, Map.of("approved", approved, "decision", words));
    }

    private void post(String kind, TrustId id, DealerId dealer, UserId reader, Map<String, Object> facts) {
        if (reader.equals(actor.id())) return;
        outbox.post(new Letter(reader, kind, id.value(), "", 0, facts, dealer, actor.id(), null));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        LetterKind trustAskedLetter(JdbcClient db, DealerAccess access, Dealers dealers, People people, Actors actors) {
            return new Kind(ASKED, db, access, dealers, people, actors);
        }

        @Bean
        LetterKind trustSettledLetter(
                JdbcClient db, DealerAccess access, Dealers dealers, People people, Actors actors) {
            return new Kind(SETTLED, db, access, dealers, people, actors);
        }
    }

    private record Kind(String name, JdbcClient db, DealerAccess access, Dealers dealers, People people, Actors actors)
            implements LetterKind {

        private record Facts(DealerId dealer, Money amount, String words, TrustState state, UserId takenBy) {}

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var found = db.sql("select * from trust_use where id = :id")
                    .param("id", letter.subject())
                    .query((row, n) -> new Facts(
                            new DealerId(row.getLong("dealer_id")),
                            Objects.requireNonNull(DecisionRows.money(row)),
                            row.getString("words"),
                            TrustState.valueOf(row.getString("state")),
                            new UserId(row.getLong("taken_by"))))
                    .optional();
            if (found.isEmpty() || name.equals(ASKED) != (found.get().state() == TrustState.ASKED))
                return new Composition.Dropped("decisions.dropped.settled");
            var use = found.get();
            if (!access.maySee(reader.id(), use.dealer()))
                return new Composition.Dropped("decisions.dropped.notTheirs");
            var dealer = actors.runAs("decisions", () -> dealers.brief(use.dealer()));
            var model = Map.<String, Object>of(
                    "dealer",
                    dealer.name(),
                    "amount",
                    use.amount().in(reader.locale()),
                    "words",
                    use.words(),
                    "who",
                    people.names(List.of(use.takenBy())).getOrDefault(use.takenBy(), ""),
                    "approved",
                    Boolean.TRUE.equals(letter.facts().get("approved")),
                    "decision",
                    Objects.toString(letter.facts().getOrDefault("decision", ""), ""),
                    "page",
                    links.page("/decisions/trust?q=" + dealer.code()));
            return new Composition.Wanted(List.of(dealer.name(), use.amount().in(reader.locale())), model, null);
        }
    }
}
