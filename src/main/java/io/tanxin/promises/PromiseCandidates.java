package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseRound.Candidate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the round walks through: of everybody's promises those whose day has come, page by page. */
@Repository
class PromiseCandidates {
    private final JdbcClient db;

    PromiseCandidates(JdbcClient db) {
        this.db = db;
    }

    /** Open, and due before that day, by due day. */
    List<Candidate> openBefore(LocalDate day, @Nullable PromiseKey after, int limit) {
        return candidates("due", "p.pending = true and p.state <> 'DONE'", day, after, limit);
    }

    /** Done before that day and neither judged nor presumed, by the day of DONE. */
    List<Candidate> unjudgedBefore(LocalDate day, @Nullable PromiseKey after, int limit) {
        return candidates("done_on", "p.state = 'DONE' and p.presumed = false", day, after, limit);
    }

    private List<Candidate> candidates(
            String column, String which, LocalDate day, @Nullable PromiseKey after, int limit) {
        return db.sql("""
                select p.id, p.dealer_id, p.%1$s day from promise p
                 where %2$s and p.%1$s < :day and p.%1$s >= :from and (p.%1$s > :from or p.id > :id)
                 order by p.%1$s, p.id limit :limit
                """.formatted(column, which))
                .param("day", day)
                .param("from", after == null ? LocalDate.EPOCH : after.due())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, number) -> new Candidate(
                        new PromiseId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
