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

/** Shared minutes as their rows have them today, to be held against the seals; and erased in them when they are erased there. */
@Component
class SealedMinutes implements SealedThings {
    private final JdbcClient db;
    private final MinutesSeals seals;

    SealedMinutes(JdbcClient db, MinutesSeals seals) {
        this.db = db;
        this.seals = seals;
    }

    @Override
    public String kind() {
        return MinutesSeals.SHARED;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        db.sql("""
                select h.minutes_id, h.number, h.text, h.by_id from minutes_share h join minutes m on m.id = h.minutes_id
                 where m.dealer_id = :dealer
                    or m.dealer_id is null and m.day_id in (select day_id from seat where dealer_id = :dealer)
                """).param("dealer", dealer.value()).query(row -> {
            kept.put(
                    MinutesSeals.subject(new MinutesId(row.getLong("minutes_id")), row.getInt("number")),
                    seals.share(row.getString("text"), row.getLong("by_id")));
        });
        return kept;
    }

    @Override
    public Set<SealSubject> inConfidence(DealerId dealer) {
        return db.sql("""
                select h.minutes_id, h.number from in_confidence i
                  join minutes m on i.kind = 'DAY' and m.day_id = i.subject_id join minutes_share h on h.minutes_id = m.id
                 where i.dealer_id = :dealer
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> MinutesSeals.subject(new MinutesId(row.getLong("minutes_id")), row.getInt("number")))
                .set();
    }

    /** What stood there in the draft is gone too, where it is the same. */
    @EventListener
    void erase(PartErased erased) {
        var subject = erased.subject();
        if (!subject.kind().equals(kind()) || !erased.part().equals("text")) return;
        db.sql("""
                update minutes m join minutes_share h on h.minutes_id = m.id and h.number = :share
                   set m.text = if(m.text = h.text, '', m.text), m.shared_text = if(m.shares = h.number, '', m.shared_text),
                       h.text = '', m.version = m.version + 1
                 where m.id = :id
                """).param("id", subject.id()).param("share", subject.edition()).update();
    }
}
