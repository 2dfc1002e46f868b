package io.tanxin.promises.loans;

import io.tanxin.calendar.Dates;
import io.tanxin.kernel.IdType;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LoanConfiguration {

    @Bean
    static IdType<LoanId> loanIds() {
        return new IdType<>(LoanId.class, LoanId::new);
    }

    @Bean
    LetterKind loanExpectedLetter(JdbcClient db) {
        return new Expected(db);
    }

    /** Dropped when the unit is back, or on its way, before it goes out. */
    private record Expected(JdbcClient db) implements LetterKind {

        @Override
        public String name() {
            return LoanReminders.EXPECTED;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public boolean bundled() {
            return true;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            record Out(String item, LocalDate expected) {}
            var out = db.sql("""
                    select l.item, l.serial, l.expected_back from loan l
                      join visible_dealer v on v.dealer_id = l.dealer_id and v.viewer_id = :reader and v.because = 'CONTACT'
                     where l.id = :id and l.waiting = true and l.said_sent_on is null
                     limit 1
                    """)
                    .param("id", letter.subject())
                    .param("reader", reader.id().value())
                    .query((row, n) -> new Out(
                            row.getString("item")
                                    + (row.getString("serial") == null ? "" : " (" + row.getString("serial") + ")"),
                            row.getObject("expected_back", LocalDate.class)))
                    .optional();
            if (out.isEmpty()) return new Composition.Dropped("promises.loans.dropped");
            var model = new HashMap<String, Object>();
            model.put("item", out.get().item());
            model.put(
                    "expected",
                    new Dates(reader.locale(), reader.zone()).weekday(out.get().expected()));
            model.put("page", links.page("/my"));
            return new Composition.Wanted(List.of(out.get().item()), model, null);
        }
    }
}
