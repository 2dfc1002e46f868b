package io.tanxin.communication;

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
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days that the dealer was told of, with its answer. What is only planned inside the house is not told. */
@Component
class DayHistory implements HistoryPart {
    private final JdbcClient db;

    DayHistory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        return db.sql("""
                select d.*, s.answer, p.name organiser from seat s
                  join communication_day d on d.id = s.day_id
                  join person p on p.id = d.organiser_id
                 where s.dealer_id = :dealer and s.removed_at is null and d.state <> 'DRAFT'
                   and exists (select 1 from invitation i where i.seat_id = s.id)
                 order by s.starts_at, d.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> entry(row, words))
                .list();
    }

    private static HistoryEntry entry(ResultSet row, HistoryWords words) throws SQLException {
        var starts = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
        var place = row.getString("place");
        var data = new LinkedHashMap<String, Object>();
        data.put("id", row.getLong("id"));
        data.put("kind", row.getString("kind"));
        data.put("way", row.getString("way"));
        data.put("startsAt", starts);
        data.put("minutes", row.getInt("minutes"));
        if (place != null) data.put("place", place);
        data.put("organiser", new UserId(row.getLong("organiser_id")));
        data.put("state", row.getString("state"));
        data.put("answer", row.getString("answer"));
        var lines = new ArrayList<String>();
        lines.add(words.dayAndTime(starts) + " · " + words.say("words.way." + row.getString("way"))
                + (place == null ? "" : " · " + place));
        lines.add(words.say(
                "history.day",
                row.getString("organiser"),
                words.say("words.day." + row.getString("state")),
                words.say("words.answer." + row.getString("answer"))));
        return new HistoryEntry(words.dayOf(starts), words.say("words.kind." + row.getString("kind")), lines, data);
    }
}
