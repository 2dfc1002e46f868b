package io.tanxin.concerns;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the dealer said and what it was answered; never a note of the company's, nor whose fault it was. */
@Component
class ConcernHistory implements HistoryPart {
    private record Said(String line, Map<String, Object> data) {}

    private final JdbcClient db;

    ConcernHistory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var said = said(dealer, words);
        return db.sql("""
                select c.id, c.kind, c.heading, c.state, c.raised_at, c.raised_by, p.name, c.resolution_words
                  from concern c join person p on p.id = c.raised_by where c.dealer_id = :dealer order by c.raised_at, c.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> entry(row, said.getOrDefault(row.getLong("id"), List.of()), words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, List<Said> said, HistoryWords words) throws SQLException {
        var at = ConcernRows.at(row, "raised_at");
        var data = new LinkedHashMap<String, Object>();
        data.put("concern", row.getLong("id"));
        data.put("kind", row.getString("kind"));
        data.put("state", row.getString("state"));
        data.put("by", new UserId(row.getLong("raised_by")));
        data.put("at", at);
        data.put("said", said.stream().map(Said::data).toList());
        var heading = words.say(
                "history.concern.heading", words.say("words.concern." + row.getString("kind")), row.getString("name"));
        var lines = new ArrayList<>(List.of(row.getString("heading")));
        lines.add(words.say("words.concernState." + row.getString("state")));
        said.forEach(one -> lines.add(one.line()));
        var resolution = row.getString("resolution_words");
        if (resolution != null && !resolution.isEmpty()) {
            data.put("resolution", resolution);
            lines.add(words.say("history.concern.resolved", resolution));
        }
        return new HistoryEntry(at.atZone(java.time.ZoneOffset.UTC).toLocalDate(), heading, lines, data);
    }

    private Map<Long, List<Said>> said(DealerId dealer, HistoryWords words) {
        var said = new HashMap<Long, List<Said>>();
        db.sql("""
                select m.concern_id, m.by_id, m.at, m.words, b.name from concern_message m
                  join concern c on c.id = m.concern_id join person b on b.id = m.by_id
                 where c.dealer_id = :dealer and m.state = 'SENT' order by m.concern_id, m.id
                """).param("dealer", dealer.value()).query(row -> {
            var at = ConcernRows.at(row, "at");
            var data = new LinkedHashMap<String, Object>();
            data.put("by", new UserId(row.getLong("by_id")));
            data.put("at", at);
            data.put("words", row.getString("words"));
            var line = row.getString("name") + ", " + words.dayAndTime(at) + " · " + row.getString("words");
            said.computeIfAbsent(row.getLong("concern_id"), id -> new ArrayList<>())
                    .add(new Said(line, data));
        });
        return said;
    }
}
