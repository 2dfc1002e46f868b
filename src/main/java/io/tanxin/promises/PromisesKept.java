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

/** What the person has promised to do, and what it said about promises. */
@Component
class PromisesKept implements KeptPart {
    private final JdbcClient db;

    PromisesKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.concat(owned(person, words).stream(), said(person, words).stream())
                .toList();
    }

    private List<KeptEntry> owned(UserId person, KeptWords words) {
        return db.sql("""
                select d.name dealer, p.words, p.made_on, p.due, p.state from promise p join dealer d on d.id = p.dealer_id
                 where p.owner_id = :id order by p.due desc, p.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var due = row.getObject("due", LocalDate.class);
                    return new KeptEntry(
                            row.getObject("made_on", LocalDate.class),
                            words.say("kept.promise", row.getString("dealer")),
                            List.of(
                                    row.getString("words"),
                                    words.say("kept.until", words.day(due)) + " · "
                                            + words.say("words.promise." + row.getString("state"))),
                            Map.of(
                                    "dealer", row.getString("dealer"),
                                    "words", row.getString("words"),
                                    "due", due.toString(),
                                    "state", row.getString("state")));
                })
                .list();
    }

    private List<KeptEntry> said(UserId person, KeptWords words) {
        return db.sql("""
                select c.at, c.state, c.words, p.words promise from promise_change c join promise p on p.id = c.promise_id
                 where c.by_id = :id and c.words is not null order by c.at desc, c.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                        words.say("kept.promise.said", row.getString("promise")),
                        List.of(row.getString("words")),
                        Map.of(
                                "promise",
                                row.getString("promise"),
                                "state",
                                row.getString("state"),
                                "words",
                                row.getString("words"))))
                .list();
    }
}
