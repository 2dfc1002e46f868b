package io.tanxin.support.rules;

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

/** Which rules the person wrote or agreed to, which checks it wrote or signed, and its own words beside them. */
@Component
class RulesKept implements KeptPart {
    private final JdbcClient db;

    RulesKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.of(
                        rules("written", "made", person, words),
                        rules("agreed", "agreed", person, words),
                        notes(person, words),
                        signed("company", person, words),
                        signed("dealer", person, words),
                        said(person, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<KeptEntry> rules(String what, String column, UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, r.number, r.%1$s_at at from rule_set r join dealer d on d.id = r.dealer_id
                 where r.%1$s_by = :id order by r.%1$s_at desc, r.id desc limit :most
                """.formatted(column))
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                        words.say("kept.rules." + what, row.getString("dealer"), row.getInt("number")),
                        List.of(),
                        Map.of("dealer", row.getString("dealer"), "version", row.getInt("number"), "did", what)))
                .list();
    }

    /** Of the checks that the person wrote; what was erased is no longer there. */
    private List<KeptEntry> notes(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, c.day, f.result, f.note, r.words rule from shop_check c join dealer d on d.id = c.dealer_id
                  join shop_finding f on f.check_id = c.id and f.note <> ''
                  join agreed_rule r on r.set_id = c.set_id and r.number = f.number
                 where (c.company_by = :id or c.company_by is null and c.begun_by = :id)
                 order by c.day desc, c.id desc, r.place limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        row.getObject("day", LocalDate.class),
                        words.say("kept.check.note", row.getString("dealer"), row.getString("rule")),
                        List.of(row.getString("note")),
                        Map.of(
                                "dealer", row.getString("dealer"),
                                "rule", row.getString("rule"),
                                "result", row.getString("result"),
                                "note", row.getString("note"))))
                .list();
    }

    private List<KeptEntry> signed(String side, UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, c.day, c.%1$s_at at from shop_check c join dealer d on d.id = c.dealer_id
                 where c.%1$s_by = :id order by c.%1$s_at desc, c.id desc limit :most
                """.formatted(side))
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var day = row.getObject("day", LocalDate.class);
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                            words.say("kept.check.signed", row.getString("dealer"), words.day(day)),
                            List.of(),
                            Map.of("dealer", row.getString("dealer"), "check", day.toString(), "side", side));
                })
                .list();
    }

    private List<KeptEntry> said(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, w.words, w.said_at from shop_word w
                  join shop_check c on c.id = w.check_id join dealer d on d.id = c.dealer_id
                 where w.by_id = :id and w.words <> '' order by w.said_at desc, w.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("said_at", LocalDateTime.class))),
                        words.say("kept.check.said", row.getString("dealer")),
                        List.of(row.getString("words")),
                        Map.of("dealer", row.getString("dealer"), "words", row.getString("words"))))
                .list();
    }
}
