package io.tanxin.promises.loans;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that were with the dealer, for it to take away; without what they are worth. */
@Component
class LoanHistory implements HistoryPart {
    private final JdbcClient db;

    LoanHistory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        return db.sql("select * from loan where dealer_id = :dealer order by sent_on, id")
                .param("dealer", dealer.value())
                .query((row, n) -> entry(row, words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, HistoryWords words) throws SQLException {
        var sent = row.getObject("sent_on", LocalDate.class);
        var expected = row.getObject("expected_back", LocalDate.class);
        var back = row.getObject("returned_on", LocalDate.class);
        var serial = row.getString("serial");
        var data = new LinkedHashMap<String, Object>();
        data.put("loan", row.getLong("id"));
        data.put("kind", row.getString("kind"));
        data.put("item", row.getString("item"));
        if (serial != null) data.put("serial", serial);
        data.put("sent", sent);
        data.put("expected", expected);
        if (back != null) data.put("returned", back);
        var lines = new ArrayList<String>();
        if (serial != null) lines.add(serial);
        if (back != null) lines.add(words.say("history.loan.back", words.day(back)));
        return new HistoryEntry(
                sent, words.say("history.loan", row.getString("item"), words.day(expected)), lines, data);
    }
}
