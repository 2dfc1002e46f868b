package io.tanxin.promises;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the person has apologised, what it did after a miss, and what it said must change. */
@Component
class RepairsKept implements KeptPart {
    private final JdbcClient db;

    RepairsKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "repairs";
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.of(
                        step("apology", "apologised_on", "apologised_by", person, words),
                        step("action", "acted_on", "acted_by", person, words),
                        changed(person, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<KeptEntry> step(String said, String on, String by, UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, p.words promise, r.%1$s said, r.%2$s day
                  from promise_repair r join promise p on p.id = r.promise_id join dealer d on d.id = r.dealer_id
                 where r.%3$s = :id and r.%1$s is not null order by r.%2$s desc, r.promise_id desc limit :most
                """.formatted(said, on, by))
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        row.getObject("day", LocalDate.class),
                        words.say("kept.repair." + said, row.getString("dealer"), row.getString("promise")),
                        List.of(row.getString("said")),
                        Map.of(
                                "dealer",
                                row.getString("dealer"),
                                "promise",
                                row.getString("promise"),
                                said,
                                row.getString("said"))))
                .list();
    }

    private List<KeptEntry> changed(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, l.changes, l.answered_at from apology_loop l join dealer d on d.id = l.dealer_id
                 where l.answered_by = :id and l.changes is not null order by l.answered_at desc, l.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("answered_at", LocalDateTime.class))),
                        words.say("kept.repair.changes", row.getString("dealer")),
                        List.of(row.getString("changes")),
                        Map.of("dealer", row.getString("dealer"), "changes", row.getString("changes"))))
                .list();
    }
}
