package io.tanxin.dealers.situation;

import io.tanxin.calendar.Dates;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters that ask for a report; each looks again, when it is sent, whether the answer is still awaited (M6). */
@Configuration(proxyBeanMethods = false)
class SituationLetterKinds {
    static final LetterTopic REQUESTS = new LetterTopic("situation.requests", "situation:own", false);

    private final JdbcClient db;

    SituationLetterKinds(JdbcClient db) {
        this.db = db;
    }

    @Bean
    LetterKind situationOnRhythm() {
        return new Kind(SituationLetters.ON_RHYTHM, false);
    }

    @Bean
    LetterKind situationAsked() {
        return new Kind(SituationLetters.ASKED, true);
    }

    @Bean
    LetterKind situationReminder() {
        return new Kind(SituationLetters.REMINDER, false);
    }

    private record Asked(
            long dealer,
            String dealerName,
            @Nullable String manager,
            int questions,
            @Nullable LocalDateTime lastGiven) {}

    private final class Kind implements LetterKind {
        private final String name;
        private final boolean byPerson;

        Kind(String name, boolean byPerson) {
            this.name = name;
            this.byPerson = byPerson;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration pause() {
            return byPerson ? LetterKind.super.pause() : Duration.ZERO;
        }

        /** The rhythm is the house's, though answers go to the manager. */
        @Override
        public boolean automatic(Envelope letter) {
            return !byPerson;
        }

        /** What its own manager asks, a dealer hears in any case. */
        @Override
        public @Nullable LetterTopic topic() {
            return byPerson ? null : REQUESTS;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            var asked = asked(letter, reader);
            if (asked.isEmpty()) return new Composition.Dropped("situation.letter.answered");
            var facts = asked.get();
            var dates = new Dates(reader.locale(), reader.zone());
            var model = new HashMap<String, Object>();
            model.put("dealer", facts.dealerName());
            model.put("manager", facts.manager() == null ? "" : facts.manager());
            model.put("questions", facts.questions());
            model.put(
                    "last",
                    facts.lastGiven() == null
                            ? ""
                            : dates.dayYear(LocalDate.ofInstant(Utc.instant(facts.lastGiven()), reader.zone())));
            model.put(
                    "form",
                    links.signIn(reader.id(), "/my/situation?dealer=" + facts.dealer())
                            .toString());
            return new Composition.Wanted(List.of(facts.dealerName()), model, null);
        }
    }

    /** As long as it is open, and the reader still owns the dealer. */
    private Optional<Asked> asked(Envelope letter, Reader reader) {
        return db.sql("""
                select d.id, d.name, m.name as manager,
                       (select count(*) from situation_question s join situation_questionnaire n on n.id = s.questionnaire_id
                         where n.state = 'PUBLISHED') as questions,
                       (select max(r.given_at) from situation_report r where r.dealer_id = d.id) as last_given
                  from situation_request q
                  join dealer d on d.id = q.dealer_id and d.state = 'ACTIVE'
                  join contact c on c.dealer_id = d.id and c.person_id = :reader and c.position = 'OWNER' and c.removed_at is null
                  left join person m on m.id = d.manager_id
                 where q.id = :request and q.ended_at is null
                """)
                .param("reader", reader.id().value())
                .param("request", letter.subject())
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("manager"),
                        row.getInt("questions"),
                        row.getObject("last_given", LocalDateTime.class)))
                .optional();
    }
}
