package io.tanxin.support.balance;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.support.SupportCircle;
import java.io.Serializable;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The balance of a whole network, by area or by stage: sums of dealers, never of the people who care for them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('support:network')")
public class NetworkBalance {

    public enum By {
        AREA("coalesce(d.area_id, 0)"),
        STAGE("field(d.stage, 'STARTING', 'GROWING', 'ESTABLISHED')");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    /**
     * @param key an area's id, 0 for dealers without one; of a stage its place, from 1
     * @param areaName null: by stage, or without area
     * @param findings how many dealers each stands out in, answered ones too
     * @param inConfidence records of the year that are in none of these figures, whoever looks
     */
    public record Part(
            long key,
            @Nullable String areaName,
            int dealers,
            Balance year,
            Map<Finding.Kind, Integer> findings,
            int inConfidence)
            implements Serializable {}

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    NetworkBalance(JdbcClient db, DealerAccess access, CurrentActor actor, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** Of the dealers that the acting person sees, in the order of the areas' names or of the stages. */
    public List<Part> parts(By by) {
        var findings = findings(by);
        var confided = confided(by);
        return db.sql("""
                select * from (
                select %1$s as part, max(a.name) as area_name, count(*) as dealers, coalesce(sum(b.records), 0) as records,
                       coalesce(sum(b.unclassified), 0) as unclassified, coalesce(sum(b.care), 0) as care,
                       coalesce(sum(b.manage), 0) as manage, coalesce(sum(b.teach), 0) as teach,
                       coalesce(sum(b.material), 0) as material, coalesce(sum(b.value), 0) as value
                  from visible_dealer v
                  join dealer d on d.id = v.dealer_id and d.state = 'ACTIVE'
                  left join support_balance b on b.dealer_id = d.id
                  left join area a on a.id = d.area_id
                 where v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 group by part) parts order by %2$s
                """.formatted(by.key, by == By.AREA ? "part = 0, convert(area_name using gbk), part" : "part"))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query((row, n) -> new Part(
                        row.getLong("part"),
                        by == By.AREA ? row.getString("area_name") : null,
                        row.getInt("dealers"),
                        new Balance(
                                row.getInt("records"),
                                row.getInt("unclassified"),
                                row.getLong("care"),
                                row.getLong("manage"),
                                row.getLong("teach"),
                                row.getLong("material"),
                                row.getLong("value"),
                                0),
                        findings.getOrDefault(row.getLong("part"), Map.of()),
                        confided.getOrDefault(row.getLong("part"), 0)))
                .list();
    }

    /** Of dealers that the acting person sees as their director: the circle of what went past the manager (C6). */
    private Map<Long, Integer> confided(By by) {
        var found = new HashMap<Long, Integer>();
        db.sql("""
                select %s as part, count(*) as records
                  from %s
                  join dealer d on d.id = s.dealer_id and d.state = 'ACTIVE'
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and v.because = 'DIRECTOR'
                                       and :today between v.from_day and v.to_day
                 where s.day >= :from
                 group by part
                """.formatted(by.key, SupportCircle.confided()))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("from", Reckoning.firstOfYear(Reckoning.today(clock)))
                .query(row -> {
                    found.put(row.getLong("part"), row.getInt("records"));
                });
        return found;
    }

    private Map<Long, Map<Finding.Kind, Integer>> findings(By by) {
        var found = new HashMap<Long, Map<Finding.Kind, Integer>>();
        db.sql("""
                select %s as part, f.kind, count(*) as dealers
                  from support_finding f
                  join dealer d on d.id = f.dealer_id and d.state = 'ACTIVE'
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 group by part, f.kind
                """.formatted(by.key))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(row -> {
                    found.computeIfAbsent(row.getLong("part"), part -> new EnumMap<>(Finding.Kind.class))
                            .put(Finding.Kind.valueOf(row.getString("kind")), row.getInt("dealers"));
                });
        return found;
    }
}
