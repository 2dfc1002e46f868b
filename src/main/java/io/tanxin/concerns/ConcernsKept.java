package io.tanxin.concerns;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person said in concerns, its own or those it answered. */
@Component
class ConcernsKept implements KeptPart {
    private final JdbcClient db;

    ConcernsKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql("""
                select c.kind, c.heading, m.words, m.at from concern_message m join concern c on c.id = m.concern_id
                 where m.by_id = :id order by m.at desc, m.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> new KeptEntry(
                        words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                        words.say(
                                "kept.concern",
                                words.say("words.concern." + row.getString("kind")),
                                row.getString("heading")),
                        List.of(row.getString("words")),
                        Map.of(
                                "kind", row.getString("kind"),
                                "concern", row.getString("heading"),
                                "words", row.getString("words"))))
                .list();
    }
}
