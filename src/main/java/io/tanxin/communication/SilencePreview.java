package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPreview;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the longest silence would touch: dealers whose last held talk, or whose coming to us, is longer ago (C5). */
@Component
class SilencePreview implements PolicyPreview {
    private final JdbcClient db;
    private final DealerAccess access;

    SilencePreview(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    @Override
    public PolicyNumber number() {
        return PolicyNumber.LONGEST_SILENCE_DAYS;
    }

    @Override
    @PreAuthorize("hasAuthority('policies:edit')")
    @Transactional(readOnly = true)
    public List<Line> touched(Stage stage, int value, int limit) {
        return db.sql("""
                select d.code, d.name, datediff(:today, date(coalesce(
                           (select max(s.starts_at) from seat s
                             where s.dealer_id = d.id and s.day_state = 'CLOSED' and s.removed_at is null),
                           d.created_at))) as days
                  from dealer d
                 where d.stage = :stage and d.state = 'ACTIVE'
                   and not exists (select 1 from policy_override o
                                    where o.dealer_id = d.id and o.number = :number and :today between o.from_day and o.to_day)
                having days > :value order by days desc, d.code limit :limit
                """)
                .param("today", access.today())
                .param("stage", stage.name())
                .param("number", number().name())
                .param("value", value)
                .param("limit", limit)
                .query((row, n) -> new Line(row.getString("code"), row.getString("name"), row.getInt("days")))
                .list();
    }
}
