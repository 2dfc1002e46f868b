package io.tanxin.support;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given, when, by whom: never to which end, and not the words with which the house noted it. */
@Component
class SupportChapter implements HistoryPart {
    private final JdbcClient db;

    SupportChapter(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "support";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        return db.sql("""
                select s.id, s.day, s.form, s.minutes, s.amount, s.currency, s.given_by, p.name
                  from support_record s join person p on p.id = s.given_by
                 where s.dealer_id = :dealer and s.taken_back = false order by s.day, s.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> entry(row, words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, HistoryWords words) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var minutes = row.getInt("minutes");
        var amount = row.getBigDecimal("amount");
        var data = new LinkedHashMap<String, Object>();
        data.put("support", row.getLong("id"));
        data.put("form", row.getString("form"));
        data.put("by", new UserId(row.getLong("given_by")));
        var lines = new ArrayList<String>();
        lines.add(words.say("history.support.by", row.getString("name")));
        if (minutes > 0) {
            data.put("minutes", minutes);
            lines.add(words.say("history.support.minutes", minutes));
        }
        if (amount != null) {
            var money = Money.of(amount, row.getString("currency"));
            data.put("amount", amount.toPlainString() + " " + money.code());
            lines.add(money.in(words.locale()));
        }
        return new HistoryEntry(day, words.say("words.supportForm." + row.getString("form")), lines, data);
    }
}
