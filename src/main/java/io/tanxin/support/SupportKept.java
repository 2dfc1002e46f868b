package io.tanxin.support;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person gave to dealers, and whether it said that something helped. To which end it was given is not about the person. */
@Component
class SupportKept implements KeptPart {
    private final JdbcClient db;

    SupportKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "support";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.concat(given(person, words).stream(), helped(person, words).stream())
                .toList();
    }

    private List<KeptEntry> given(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, s.day, s.form, s.words, s.minutes from support_record s join dealer d on d.id = s.dealer_id
                 where s.given_by = :id and s.taken_back = false order by s.day desc, s.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        row.getObject("day", LocalDate.class),
                        words.say(
                                "kept.support",
                                row.getString("dealer"),
                                words.say("words.supportForm." + row.getString("form"))),
                        List.of(row.getString("words")),
                        Map.of(
                                "dealer", row.getString("dealer"),
                                "form", row.getString("form"),
                                "words", row.getString("words"),
                                "minutes", row.getInt("minutes"))))
                .list();
    }

    private List<KeptEntry> helped(UserId person, KeptWords words) {
        return db.sql("""
                select e.helped, e.helped_words, e.helped_at, s.form from support_effect e join support_record s on s.id = e.support_id
                 where e.helped_by = :id order by e.helped_at desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var said = row.getString("helped_words");
                    var data = new LinkedHashMap<String, Object>();
                    data.put("form", row.getString("form"));
                    data.put("helped", row.getString("helped"));
                    if (said != null) data.put("words", said);
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("helped_at", LocalDateTime.class))),
                            words.say(
                                    "kept.helped",
                                    words.say("words.supportForm." + row.getString("form")),
                                    words.say("words.helped." + row.getString("helped"))),
                            said == null ? List.of() : List.of(said),
                            data);
                })
                .list();
    }
}
