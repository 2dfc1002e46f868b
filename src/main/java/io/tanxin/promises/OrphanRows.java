package io.tanxin.promises;

import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises that nobody is there to keep any more, as rows of lists (P6). */
@Repository
class OrphanRows {
    private static final String ORPHANED =
            " from orphaned_promise f join promise p on p.id = f.promise_id and p.pending = true and p.state <> 'DONE'"
                    + PromiseQueries.PARTIES + PromiseQueries.SEEN + " where true";

    private final JdbcClient db;
    private final PromiseQueries promises;

    OrphanRows(JdbcClient db, PromiseQueries promises) {
        this.db = db;
        this.promises = promises;
    }

    /** Nobody's to keep, the next due first, by key. */
    List<PromiseRow> rows(
            UserId viewer,
            LocalDate today,
            @Nullable DealerId dealer,
            DealerSearch sought,
            @Nullable PromiseKey after,
            int skip,
            int limit) {
        return db.sql("select " + PromiseQueries.COLUMNS + ORPHANED
                        + (dealer == null ? "" : " and f.dealer_id = :dealer")
                        + """
                 and %s and f.due >= :due and (f.due > :due or f.promise_id > :id)
                 order by f.due, f.promise_id limit :limit offset :skip
                """.formatted(sought.condition()))
                .params(sought.parameters())
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("due", after == null ? LocalDate.EPOCH : after.due())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .param("skip", skip)
                .query(promises::row)
                .list();
    }

    /** How many, counted up to {@code most}. */
    int count(UserId viewer, LocalDate today, @Nullable DealerId dealer, int most) {
        return db.sql("select count(*) from (select 1" + ORPHANED + (dealer == null ? "" : " and f.dealer_id = :dealer")
                        + " limit :most) some")
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
