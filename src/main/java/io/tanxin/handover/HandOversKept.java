package io.tanxin.handover;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
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

/** The hand-over letters that the person is named in: as which of the two managers, what it signed, and its own words. */
@Component
class HandOversKept implements KeptPart {
    private final JdbcClient db;

    HandOversKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public int order() {
        return 63;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select h.made_at, d.name dealer, h.from_id = :id gave, h.to_id = :id took,
                       if(h.from_id = :id, h.matters, null) matters,
                       case when h.from_signed_by = :id then h.from_signed_at when h.to_id = :id then h.to_signed_at end signed_at,
                       if(h.confirmed_by = :id, h.confirmed_at, null) confirmed_at,
                       if(h.confirmed_by = :id, h.confirmed_words, null) said
                  from hand_over_letter h join dealer d on d.id = h.dealer_id
                 where :id in (h.from_id, h.to_id) or h.from_signed_by = :id or h.confirmed_by = :id
                 order by h.made_at desc, h.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> entry(row, words))
                .list();
    }

    private static KeptEntry entry(ResultSet row, KeptWords words) throws SQLException {
        var dealer = row.getString("dealer");
        var lines = new ArrayList<String>();
        var data = new LinkedHashMap<String, Object>();
        data.put("dealer", dealer);
        for (var part : List.of("gave", "took")) {
            if (!row.getBoolean(part)) continue;
            lines.add(words.say("kept.handover." + part));
            data.put("part", part);
        }
        for (var name : List.of("signed", "confirmed")) {
            var at = Utc.instantOrNull(row.getObject(name + "_at", LocalDateTime.class));
            if (at == null) continue;
            lines.add(words.say("kept.handover." + name, words.dayAndTime(at)));
            data.put(name, at.toString());
        }
        for (var name : List.of("matters", "said")) {
            var own = row.getString(name);
            if (own == null) continue;
            lines.add(own);
            data.put(name, own);
        }
        return new KeptEntry(
                words.dayOf(Utc.instant(row.getObject("made_at", LocalDateTime.class))),
                words.say("kept.handover", dealer),
                lines,
                data);
    }
}
