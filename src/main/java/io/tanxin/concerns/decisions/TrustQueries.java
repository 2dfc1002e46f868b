package io.tanxin.concerns.decisions;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uses of dealers' words as rows of a list. */
@Repository
class TrustQueries {
    private final JdbcClient db;
    private final DealerAccess access;

    TrustQueries(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    /** @param asked those only that wait for the acting director, the longest waiting first */
    List<TrustRow> rows(
            UserId viewer,
            String search,
            @Nullable DealerId dealer,
            boolean asked,
            @Nullable DecisionKey after,
            int skip,
            int limit) {
        var where = new StringBuilder(asked ? " where t.state = 'ASKED' and v.because = 'DIRECTOR'" : " where true");
        var given = new HashMap<String, Object>();
        given.put("viewer", viewer.value());
        given.put("today", access.today());
        given.put("skip", skip);
        given.put("limit", limit);
        var sought = DealerSearch.of(search);
        if (sought != DealerSearch.ALL) {
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (dealer != null) {
            where.append(" and t.dealer_id = :dealer");
            given.put("dealer", dealer.value());
        }
        if (after != null) {
            where.append(" and t.taken_at <= :at and (t.taken_at < :at or t.id < :after)");
            given.put("at", Utc.of(after.at()));
            given.put("after", after.id());
        }
        var inOrder = dealer == null && !asked && sought == DealerSearch.ALL && access.seesNetwork();
        return db.sql("select " + (inOrder ? "straight_join " : "")
                        + """
                        t.*, d.name as dealer_name, p.name as taken_name, b.name as decided_name
                  from trust_use t %s
                  join dealer d on d.id = t.dealer_id
                  join visible_dealer v on v.dealer_id = t.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                  join person p on p.id = t.taken_by
                  left join person b on b.id = t.decided_by
                """.formatted(inOrder ? "force index (trust_by_time)" : "")
                        + where
                        + (asked ? " order by t.taken_at, t.id" : " order by t.taken_at desc, t.id desc")
                        + " limit :limit offset :skip")
                .params(given)
                .query((row, n) -> row(row, viewer))
                .list();
    }

    private static TrustRow row(ResultSet row, UserId viewer) throws SQLException {
        return new TrustRow(
                new TrustId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                Objects.requireNonNull(DecisionRows.money(row)),
                row.getString("words"),
                TrustState.valueOf(row.getString("state")),
                row.getString("taken_name"),
                DecisionRows.at(row, "taken_at"),
                row.getString("decided_name"),
                row.getString("decision"),
                viewer.equals(DecisionRows.user(row, "taken_by")));
    }
}
