package io.tanxin.handed;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person was asked for inside the house or asked others for, and what it said. */
@Component
class HandedKept implements KeptPart {
    private final JdbcClient db;

    HandedKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "handed";
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select s.step, s.words, s.at, h.wanted, d.name dealer from handed_step s
                  join handed h on h.id = s.handed_id join dealer d on d.id = h.dealer_id
                 where s.by_id = :id or s.step = 'HANDED' and h.colleague_id = :id
                 order by s.at desc, s.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                        words.say(
                                "kept.handed",
                                words.say("handed.step." + row.getString("step")),
                                row.getString("dealer")),
                        List.of(Objects.requireNonNullElse(row.getString("words"), row.getString("wanted"))),
                        Map.of(
                                "dealer", row.getString("dealer"),
                                "step", row.getString("step"),
                                "wanted", row.getString("wanted"),
                                "words", Objects.requireNonNullElse(row.getString("words"), ""))))
                .list();
    }
}
