package io.tanxin.concerns.decisions;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person said about decisions and restrictions, in its own words. */
@Component
class DecisionsKept implements KeptPart {
    private final JdbcClient db;

    DecisionsKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select s.step, s.words, s.at from conflict_step s where s.by_id = :id and s.words is not null
                 order by s.at desc, s.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(DecisionRows.at(row, "at")),
                        words.say("words.decisionStep." + row.getString("step")),
                        List.of(row.getString("words")),
                        Map.of("step", row.getString("step"), "words", row.getString("words"))))
                .list();
    }
}
