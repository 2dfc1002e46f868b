package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much lies with a colleague inside the house: numbers only, never what it is about; nothing of what is in confidence (C6). */
@Repository
@Transactional(readOnly = true)
public class HandedDue {
    private final JdbcClient db;

    HandedDue(JdbcClient db) {
        this.db = db;
    }

    /** How many open ones are due on each day from the first to the last. */
    public Map<LocalDate, Integer> perDay(UserId colleague, LocalDate first, LocalDate last) {
        var found = new HashMap<LocalDate, Integer>();
        db.sql("""
                select h.due, count(*) n from handed h
                 where h.colleague_id = :colleague and h.open = true and h.due between :first and :last and %s
                 group by h.due
                """.formatted(InConfidence.shared("h.about_kind", "h.about_id")))
                .param("colleague", colleague.value())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    found.put(row.getObject("due", LocalDate.class), row.getInt("n"));
                });
        return found;
    }
}
