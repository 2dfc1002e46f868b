package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import io.tanxin.seals.Seals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an owner saw otherwise, as its row has it today: nobody removes it, but for a part that must go for a reason. */
@Component
class SealedDissents implements SealedThings {
    private static final String KIND = "PLAN_DISSENT";

    private final Seals seals;
    private final JdbcClient db;

    SealedDissents(Seals seals, JdbcClient db) {
        this.seals = seals;
        this.db = db;
    }

    /** What was written down last about this plan. */
    void seal(DevelopmentPlan plan) {
        var newest =
                db.sql("""
                select max(id) from plan_event where plan_id = :plan and kind = 'DISSENT'
                """).param("plan", plan.key().value()).query(Long.class).single();
        asKept(plan.dealer()).forEach((subject, parts) -> {
            if (subject.id() == newest) seals.seal(plan.dealer(), subject, parts);
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        db.sql("""
                select e.id, e.words, e.by_id, v.number from plan_event e
                  join development_plan p on p.id = e.plan_id join plan_version v on v.id = e.version_id
                 where p.dealer_id = :dealer and e.kind = 'DISSENT'
                """).param("dealer", dealer.value()).query(row -> {
            kept.put(
                    new SealSubject(kind(), row.getLong("id"), row.getInt("number")),
                    List.of(
                            SealPart.text("text", row.getString("words")),
                            SealPart.persons("persons", "{\"by\":" + row.getLong("by_id") + "}")));
        });
        return kept;
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(KIND) || !erased.part().equals("text")) return;
        db.sql("update plan_event set words = '' where id = :id")
                .param("id", erased.subject().id())
                .update();
    }
}
