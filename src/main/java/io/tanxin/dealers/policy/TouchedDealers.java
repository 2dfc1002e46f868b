package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.PolicyPreview.Line;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What all previews ask alike; each says only what it measures. */
@Repository
public class TouchedDealers {
    private final JdbcClient db;
    private final DealerAccess access;

    TouchedDealers(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    /**
     * @param measure SQL of one dealer {@code d}: a whole number, or null where there is nothing to measure; {@code :today} is known
     * @param touches SQL on {@code measure}; {@code :value} is the number that is being edited, if the part is one
     */
    @PreAuthorize("hasAuthority('policies:edit')")
    @Transactional(readOnly = true)
    public List<Line> of(
            PolicyPart part, PolicyDraft draft, String measure, String touches, Map<String, ?> given, int limit) {
        var policy = draft.policy();
        var value = part instanceof PolicyPart.Number(var number) ? policy.get(number) : 0;
        return db.sql("""
                select * from (
                select d.code, d.name, %s as measure
                  from dealer d
                 where d.stage = :stage and d.state = 'ACTIVE'
                   and not exists (select 1 from policy_override o
                                    where o.dealer_id = d.id and o.part in (:own) and :today between o.from_day and o.to_day)
                ) measured where %s order by abs(cast(measure as signed) - :value) desc, code limit :limit
                """.formatted(measure, touches))
                .params(given)
                .param("stage", policy.stage().name())
                .param("own", part.own())
                .param("today", access.today())
                .param("value", value)
                .param("limit", limit)
                .query((row, n) -> new Line(row.getString("code"), row.getString("name"), row.getInt("measure")))
                .list();
    }
}
