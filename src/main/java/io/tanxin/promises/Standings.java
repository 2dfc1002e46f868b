package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.DealerViewers.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows what people are to promises. */
@Repository
class Standings {
    private final JdbcClient db;

    Standings(JdbcClient db) {
        this.db = db;
    }

    Standing of(UserId who, LocalDate today, Promise promise) {
        return viewers(List.of(promise.dealer())).standing(who, today, promise.dealer(), promise.owner());
    }

    /** For many promises: who sees these dealers at all. */
    DealerViewers viewers(Collection<DealerId> dealers) {
        if (dealers.isEmpty()) return new DealerViewers(List.of());
        return new DealerViewers(db.sql("""
                select v.viewer_id, v.dealer_id, v.from_day, v.to_day, v.because,
                       coalesce(d.manager_id = v.viewer_id, false) managing
                  from visible_dealer v join dealer d on d.id = v.dealer_id
                 where v.dealer_id in (:dealers)
                """)
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .query((row, number) -> new Viewer(
                        new UserId(row.getLong("viewer_id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("because"),
                        row.getBoolean("managing")))
                .list());
    }
}
