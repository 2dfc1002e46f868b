package io.tanxin.dealers.situation;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person said in situation reports in words, what it confided to somebody among it. The figures are the dealer's. */
@Component
class SituationKept implements KeptPart {
    private final JdbcClient db;

    SituationKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "situation";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, r.quarter, r.given_at, a.name, a.words, a.choice, a.confided_to is not null confided, a.erased_at
                  from situation_answer a join situation_report r on r.id = a.report_id join dealer d on d.id = r.dealer_id
                 where a.said_by = :id and a.number is null order by r.given_at desc, a.name limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var erased = row.getObject("erased_at") != null;
                    var text = row.getString("words") == null ? row.getString("choice") : row.getString("words");
                    var said = erased || text == null ? words.say("kept.situation.erased") : text;
                    var data = new LinkedHashMap<String, Object>();
                    data.put("dealer", row.getString("dealer"));
                    data.put("quarter", row.getString("quarter"));
                    data.put("question", row.getString("name"));
                    data.put("confided", row.getBoolean("confided"));
                    if (!erased && text != null) data.put("words", text);
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("given_at", LocalDateTime.class))),
                            words.say(
                                    row.getBoolean("confided") ? "kept.situation.confided" : "kept.situation",
                                    row.getString("dealer")),
                            List.of(said),
                            data);
                })
                .list();
    }
}
