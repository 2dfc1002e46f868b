package io.tanxin.promises;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.Reader;
import io.tanxin.promises.PromiseCost.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The director is asked whether the company pays for keeping its word; who asked hears what was decided (P3). */
@Configuration(proxyBeanMethods = false)
class CostLetters {
    static final String ASKED = "promises/cost-asked";
    static final String DECIDED = "promises/cost-decided";

    @Bean
    LetterKind promiseCostAskedLetter(PromiseQueries queries, PromiseCosts costs) {
        return new Kind(ASKED, queries, costs);
    }

    @Bean
    LetterKind promiseCostDecidedLetter(PromiseQueries queries, PromiseCosts costs) {
        return new Kind(DECIDED, queries, costs);
    }

    /** Posts them, in the change's own transaction. */
    @Component
    static class Post {
        private final JdbcClient db;
        private final Promises promises;
        private final PromiseTrail trail;
        private final PromiseCosts costs;
        private final Outbox outbox;
        private final CurrentActor actor;
        private final DealerAccess access;

        Post(
                JdbcClient db,
                Promises promises,
                PromiseTrail trail,
                PromiseCosts costs,
                Outbox outbox,
                CurrentActor actor,
                DealerAccess access) {
            this.db = db;
            this.promises = promises;
            this.trail = trail;
            this.costs = costs;
            this.outbox = outbox;
            this.actor = actor;
            this.access = access;
        }

        @EventListener
        void on(PromiseCostAsked asked) {
            var directors = db.sql("""
                    select viewer_id from visible_dealer
                     where dealer_id = :dealer and because = 'DIRECTOR' and :today between from_day and to_day
                     order by viewer_id limit 20
                    """)
                    .param("dealer", asked.dealer().value())
                    .param("today", access.today())
                    .query((row, n) -> new UserId(row.getLong(1)))
                    .list();
            for (var director : directors) post(ASKED, asked.promise(), asked.dealer(), director);
        }

        @EventListener
        void on(PromiseCostDecided decided) {
            if (!decided.askedBy().equals(actor.id())) {
                post(DECIDED, decided.promise(), decided.dealer(), decided.askedBy());
            }
        }

        private void post(String kind, PromiseId promise, DealerId dealer, UserId reader) {
            var version = costs.of(promise).orElseThrow().version();
            var author = actor.get().isJob() ? null : actor.id();
            var letter = new Letter(reader, kind, promise.value(), "", version, Map.of(), dealer, author, null);
            var kept = promises.findById(promise).filter(trail::isInConfidence).isPresent();
            outbox.post(kept ? letter.keptInConfidence() : letter);
        }
    }

    private record Kind(String name, PromiseQueries queries, PromiseCosts costs) implements LetterKind {

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var id = new PromiseId(letter.subject());
            var row = queries.find(id).orElse(null);
            var cost = costs.of(id).orElse(null);
            var asks = name.equals(ASKED);
            if (row == null
                    || cost == null
                    || asks != (cost.state() == State.ASKED)
                    || asks && !row.isOpen()
                    || cost.version() != letter.version()) return new Composition.Dropped("promises.dropped.settled");
            var dates = new Dates(reader.locale(), reader.zone());
            var decision = cost.decision();
            var model = new HashMap<String, Object>();
            model.put("words", row.words());
            model.put("due", dates.weekday(row.due()));
            model.put("dealer", row.dealerName());
            model.put("amount", cost.money().in(reader.locale()));
            model.put("askedBy", cost.askedBy());
            model.put("why", cost.words());
            model.put("approved", cost.state() == State.APPROVED);
            model.put("decidedBy", cost.decidedBy() == null ? "" : cost.decidedBy());
            model.put("decision", decision == null ? "" : decision);
            model.put("page", links.page("/promises/" + id));
            return new Composition.Wanted(
                    List.of(row.dealerName(), PromiseLetterKinds.shortened(row.words())), model, null);
        }
    }
}
