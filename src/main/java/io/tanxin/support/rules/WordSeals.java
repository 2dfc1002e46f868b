package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import io.tanxin.seals.Seals;
import io.tanxin.support.rules.CheckRows.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What a dealer said to a check, each word for itself: nobody removes it, but for a part that must go for a reason. */
@Component
class WordSeals implements SealedThings {
    private static final String KIND = "SHOP_CHECK_WORD";

    private final Seals seals;
    private final CheckRows rows;
    private final JdbcClient db;
    private final ObjectMapper json;

    WordSeals(Seals seals, CheckRows rows, JdbcClient db, ObjectMapper json) {
        this.seals = seals;
        this.rows = rows;
        this.db = db;
        this.json = json;
    }

    /** What was said last to this check. */
    void newest(ShopCheck check) {
        var said = rows.said(List.of(check.key()))
                .getOrDefault(check.key(), List.of())
                .getLast();
        seals.seal(check.dealer(), subject(said), parts(said));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        rows.said(dealer).forEach(said -> kept.put(subject(said), parts(said)));
        return kept;
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(KIND)) return;
        var sql = switch (erased.part()) {
            case "text" -> "update shop_word set words = '' where id = :id";
            case "persons" -> "update shop_word set by_id = null, by_name = '' where id = :id";
            default -> null;
        };
        if (sql != null) db.sql(sql).param("id", erased.subject().id()).update();
    }

    private static SealSubject subject(Said said) {
        return new SealSubject(KIND, said.id(), 0);
    }

    private List<SealPart> parts(Said said) {
        var persons = new TreeMap<String, Object>();
        persons.put("by", said.by() == null ? 0 : said.by().value());
        persons.put("check", said.check().value());
        persons.put("name", said.byName());
        return List.of(
                SealPart.text("text", said.words()), SealPart.persons("persons", json.writeValueAsString(persons)));
    }
}
