package io.tanxin.communication.talk;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dealer's words on minutes as their rows have them today. */
@Component
class SealedAnswers implements SealedThings {
    private final JdbcClient db;
    private final MinutesSeals seals;

    SealedAnswers(JdbcClient db, MinutesSeals seals) {
        this.db = db;
        this.seals = seals;
    }

    @Override
    public String kind() {
        return MinutesSeals.ANSWER;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        db.sql("""
                select a.* from minutes_answer a join minutes m on m.id = a.minutes_id
                 where a.dealer_id = :dealer and (m.dealer_id = :dealer
                    or m.dealer_id is null and m.day_id in (select day_id from seat where dealer_id = :dealer))
                """).param("dealer", dealer.value()).query(row -> {
            kept.put(
                    new SealSubject(kind(), row.getLong("id"), 0),
                    seals.answer(
                            row.getLong("minutes_id"),
                            row.getInt("share"),
                            (Integer) row.getObject("line"),
                            row.getString("line_text"),
                            row.getString("correction"),
                            row.getLong("by_id")));
        });
        return kept;
    }

    @Override
    public Set<SealSubject> inConfidence(DealerId dealer) {
        return db.sql("""
                select a.id from in_confidence i
                  join minutes m on i.kind = 'DAY' and m.day_id = i.subject_id join minutes_answer a on a.minutes_id = m.id
                 where i.dealer_id = :dealer
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new SealSubject(kind(), row.getLong("id"), 0))
                .set();
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(kind()) || !erased.part().equals("answer")) return;
        db.sql("""
                update minutes_answer set line_text = if(line is null, null, ''), correction = if(line is null, null, '')
                 where id = :id
                """).param("id", erased.subject().id()).update();
    }
}
