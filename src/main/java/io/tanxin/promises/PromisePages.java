package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of promises, page by page. */
@Repository
class PromisePages {
    private static final String IN_ORDER = "select straight_join " + PromiseQueries.COLUMNS
            + " from promise p force index (%s)" + PromiseQueries.PARTIES;

    private final JdbcClient db;
    private final PromiseQueries queries;
    private final DealerAccess access;

    PromisePages(JdbcClient db, PromiseQueries queries, DealerAccess access) {
        this.db = db;
        this.queries = queries;
        this.access = access;
    }

    /** One page of a list, by key. */
    List<PromiseRow> rows(
            UserId viewer, LocalDate today, PromiseFilter filter, @Nullable PromiseKey after, int skip, int limit) {
        var where = new StringBuilder(
                filter.tab() == PromiseFilter.Tab.MINE
                        ? " where p.owner_id = :viewer"
                        : PromiseQueries.SEEN + " where true");
        var given = new HashMap<String, Object>(
                Map.of("viewer", viewer.value(), "today", today, "skip", skip, "limit", limit));
        switch (filter.tab()) {
            case TO_DEALERS -> where.append(" and p.side = 'COMPANY'");
            case FROM_DEALERS -> where.append(" and p.side = 'DEALER'");
            case WAITING -> where.append(" and p.state = 'DONE' and p.pending = true");
            case TO_REPAIR -> where.append(" and p.to_repair = true");
            case MINE, ALL -> {}
        }
        if (filter.state() != null) {
            where.append(" and p.state = :state");
            given.put("state", filter.state().name());
        } else if (filter.tab() != PromiseFilter.Tab.ALL && filter.tab() != PromiseFilter.Tab.TO_REPAIR)
            where.append(" and p.pending = true");
        if (filter.dealer() != null) {
            where.append(" and p.dealer_id = :dealer");
            given.put("dealer", filter.dealer().value());
        }
        var sought = DealerSearch.of(filter.search());
        var few = few(filter, sought);
        if (few.isPresent()) {
            if (few.get().isEmpty()) return List.of();
            where.append(" and p.dealer_id in (:dealers)");
            given.put("dealers", few.get().stream().map(DealerId::value).toList());
        } else {
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (after != null) {
            where.append(
                    filter.newestFirst()
                            ? " and p.due <= :due and (p.due < :due or p.id < :id)"
                            : " and p.due >= :due and (p.due > :due or p.id > :id)");
            given.put("due", after.due());
            given.put("id", after.id());
        }
        where.append(filter.newestFirst() ? " order by p.due desc, p.id desc" : " order by p.due, p.id");
        var inOrder = few.isEmpty() && inOrder(filter);
        return db.sql((inOrder ? IN_ORDER.formatted(index(filter)) : PromiseQueries.ROW) + where
                        + " limit :limit offset :skip")
                .params(given)
                .query(queries::row)
                .list();
    }

    /** What is somebody's own to keep may be of a dealer that is not theirs to see. */
    private Optional<List<DealerId>> few(PromiseFilter filter, DealerSearch sought) {
        var begins = filter.tab() != PromiseFilter.Tab.MINE && !filter.search().isBlank();
        return begins ? access.few(sought) : Optional.empty();
    }

    /** Of a whole network the list begins with its order; the database would begin with ten thousand dealers. */
    private boolean inOrder(PromiseFilter filter) {
        return filter.tab() != PromiseFilter.Tab.MINE && filter.dealer() == null && access.seesNetwork();
    }

    private static String index(PromiseFilter filter) {
        if (filter.state() != null) return "promise_by_state";
        return switch (filter.tab()) {
            case ALL -> "promise_by_due";
            case TO_REPAIR -> "promise_to_repair";
            default -> "promise_pending";
        };
    }
}
