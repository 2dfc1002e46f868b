package io.tanxin.promises.load;

import io.tanxin.dealers.InConfidence;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has promised already, on the day that it is due. */
@Component
class PromiseLoad implements LoadSource {
    private final JdbcClient db;

    PromiseLoad(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<LocalDate, Integer> perDay(UserId owner, LocalDate first, LocalDate last) {
        var found = new HashMap<LocalDate, Integer>();
        db.sql("""
                select due, count(*) n from promise p
                 where owner_id = :owner and pending = true and due between :first and :last and side = 'COMPANY' and state <> 'DONE'
                   and %s
                 group by due
                """.formatted(InConfidence.shared("p.about_kind", "p.about_id")))
                .param("owner", owner.value())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    found.put(row.getObject("due", LocalDate.class), row.getInt("n"));
                });
        return found;
    }
}
