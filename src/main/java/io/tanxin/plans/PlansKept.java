package io.tanxin.plans;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which measures the person sees to, and what it has agreed to or said about a plan. */
@Component
class PlansKept implements KeptPart {
    private final JdbcClient db;

    PlansKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.concat(measures(person, words).stream(), said(person, words).stream())
                .toList();
    }

    private List<KeptEntry> measures(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, m.words, m.year, m.status from plan_measure m join dealer d on d.id = m.dealer_id
                 where m.owner_id = :id and m.words is not null order by m.year desc, m.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        null,
                        words.say("kept.measure", row.getString("dealer")),
                        List.of(
                                row.getString("words"),
                                row.getInt("year") + " · " + words.say("words.measure." + row.getString("status"))),
                        Map.of(
                                "dealer", row.getString("dealer"),
                                "measure", row.getString("words"),
                                "year", row.getInt("year"),
                                "status", row.getString("status"))))
                .list();
    }

    private List<KeptEntry> said(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, e.kind, e.words, e.at from plan_event e
                  join development_plan p on p.id = e.plan_id join dealer d on d.id = p.dealer_id
                 where e.by_id = :id order by e.at desc, e.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var said = row.getString("words");
                    var data = new LinkedHashMap<String, Object>();
                    data.put("dealer", row.getString("dealer"));
                    data.put("kind", row.getString("kind"));
                    if (said != null) data.put("words", said);
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                            row.getString("dealer") + ": " + words.say("words.planEvent." + row.getString("kind")),
                            said == null ? List.of() : List.of(said),
                            data);
                })
                .list();
    }
}
