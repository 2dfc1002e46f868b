package io.tanxin.communication.talk;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes as often as they were shared, each with what the dealer said to it. Drafts and notes are no part of it. */
@Component
class MinutesHistory implements HistoryPart {
    private record Share(long minutes, int number) {}

    private record Said(String line, Map<String, Object> data) {}

    private final JdbcClient db;

    MinutesHistory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var said = said(dealer, words);
        return db.sql("""
                select h.*, m.day_id, p.name by_name, s.number sealed from minutes_share h
                  join minutes m on m.id = h.minutes_id
                  join person p on p.id = h.by_id
                  left join seal s on s.kind = 'MINUTES' and s.subject_id = h.minutes_id and s.edition = h.number
                                  and s.dealer_id = :dealer
                 where m.dealer_id = :dealer
                    or m.dealer_id is null
                       and m.day_id in (select day_id from seat where dealer_id = :dealer and removed_at is null)
                 order by h.at, h.minutes_id, h.number
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> entry(
                        row,
                        said.getOrDefault(new Share(row.getLong("minutes_id"), row.getInt("number")), List.of()),
                        words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, List<Said> said, HistoryWords words) throws SQLException {
        var at = Utc.instant(row.getObject("at", LocalDateTime.class));
        var text = row.getString("text");
        var data = new LinkedHashMap<String, Object>();
        data.put("minutes", row.getLong("minutes_id"));
        data.put("dayId", row.getLong("day_id"));
        data.put("share", row.getInt("number"));
        data.put("by", new UserId(row.getLong("by_id")));
        data.put("at", at);
        data.put("text", text);
        if (row.getObject("sealed") != null) data.put("sealed", row.getInt("sealed"));
        data.put("answers", said.stream().map(Said::data).toList());
        var lines = new ArrayList<String>();
        for (var line : MinutesText.lines(text)) lines.add((line.marker() + " " + line.plain()).strip());
        said.forEach(one -> lines.add(one.line()));
        return new HistoryEntry(
                words.dayOf(at),
                words.say("history.minutes", row.getString("by_name"), row.getInt("number")),
                lines,
                data);
    }

    private Map<Share, List<Said>> said(DealerId dealer, HistoryWords words) {
        var said = new HashMap<Share, List<Said>>();
        db.sql("""
                select a.*, p.name by_name from minutes_answer a join person p on p.id = a.by_id
                 where a.dealer_id = :dealer order by a.id
                """).param("dealer", dealer.value()).query(row -> {
            said.computeIfAbsent(new Share(row.getLong("minutes_id"), row.getInt("share")), share -> new ArrayList<>())
                    .add(one(row, words));
        });
        return said;
    }

    private static Said one(ResultSet row, HistoryWords words) throws SQLException {
        var at = Utc.instant(row.getObject("at", LocalDateTime.class));
        var correction = row.getString("correction");
        var data = new LinkedHashMap<String, Object>();
        data.put("by", new UserId(row.getLong("by_id")));
        data.put("at", at);
        if (correction == null) {
            return new Said(
                    words.say("communication.minutes.confirmedBy", row.getString("by_name"), words.dayAndTime(at)),
                    data);
        }
        data.put("line", row.getInt("line"));
        data.put("lineText", row.getString("line_text"));
        data.put("correction", correction);
        var by = words.say("communication.minutes.correctedBy", row.getString("by_name"), words.dayAndTime(at));
        return new Said(by + " · " + row.getString("line_text") + " → " + correction, data);
    }
}
