package io.tanxin.promises;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises in both directions, with every change and verdict, for the dealer to take away. */
@Component
class PromiseHistory implements HistoryPart {
    private record Step(String line, Map<String, Object> data) {}

    private final JdbcClient db;

    PromiseHistory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var steps = steps(dealer, words);
        return db.sql("""
                select p.*, o.name owner_name from promise p join person o on o.id = p.owner_id
                 where p.dealer_id = :dealer order by p.made_on, p.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> entry(row, steps.getOrDefault(row.getLong("id"), List.of()), words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, List<Step> steps, HistoryWords words) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var data = new LinkedHashMap<String, Object>();
        data.put("promise", row.getLong("id"));
        data.put("side", row.getString("side"));
        data.put("owner", new UserId(row.getLong("owner_id")));
        data.put("words", row.getString("words"));
        data.put("due", due);
        data.put("state", row.getString("state"));
        data.put("changes", steps.stream().map(Step::data).toList());
        var heading =
                words.say("history.promise." + row.getString("side"), row.getString("owner_name"), words.day(due));
        var lines = new ArrayList<>(List.of(row.getString("words")));
        lines.add(words.say("words.promise." + row.getString("state")));
        steps.forEach(step -> lines.add(step.line()));
        return new HistoryEntry(row.getObject("made_on", LocalDate.class), heading, lines, data);
    }

    private Map<Long, List<Step>> steps(DealerId dealer, HistoryWords words) {
        var steps = new HashMap<Long, List<Step>>();
        db.sql("""
                select c.*, b.name by_name from promise_change c
                  join promise p on p.id = c.promise_id join person b on b.id = c.by_id
                 where p.dealer_id = :dealer order by c.promise_id, c.id
                """).param("dealer", dealer.value()).query(row -> {
            steps.computeIfAbsent(row.getLong("promise_id"), id -> new ArrayList<>())
                    .add(step(row, words));
        });
        return steps;
    }

    private static Step step(ResultSet row, HistoryWords words) throws SQLException {
        var at = Utc.instant(row.getObject("at", LocalDateTime.class));
        var state = row.getString("state");
        var said = row.getString("words");
        var data = new LinkedHashMap<String, Object>();
        data.put("state", state);
        data.put("by", new UserId(row.getLong("by_id")));
        data.put("at", at);
        if (said != null) data.put("words", said);
        var alternatives = row.getString("alternatives");
        if (alternatives != null) data.put("alternatives", alternatives);
        var line = words.say("words.promise." + state) + " · " + row.getString("by_name") + ", " + words.dayAndTime(at)
                + (said == null ? "" : " · " + said)
                + (alternatives == null ? "" : " · " + words.say("promises.change.alternatives", alternatives));
        return new Step(line, data);
    }
}
