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

    /**
     * All of some dealers, settled ones too: of each dealer the index gives no more than the page can need, in the page's order, and only
     * what is on the page is looked up.
     */
    private static final String OF_EACH = "select straight_join " + PromiseQueries.COLUMNS + """
             from (select l.id from visible_dealer v
                     join lateral (select p.id, p.due from promise p
                                    where p.dealer_id = v.dealer_id and %s and %s
                                    order by p.due desc, p.id desc limit :until) l
                    where v.viewer_id = :viewer and :today between v.from_day and v.to_day
                    order by l.due desc, l.id desc limit :limit offset :skip) k
             join promise p on p.id = k.id
            %s order by p.due desc, p.id desc
            """;

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
        var behind = after == null
                ? "true"
                : filter.newestFirst()
                        ? "p.due <= :due and (p.due < :due or p.id < :id)"
                        : "p.due >= :due and (p.due > :due or p.id > :id)";
        where.append(" and ").append(behind);
        if (after != null) {
            given.put("due", after.due());
            given.put("id", after.id());
        }
        if (isAll(filter) && !access.seesNetwork()) {
            given.put("until", skip + limit);
            return db.sql(OF_EACH.formatted(PromiseQueries.READABLE, behind, PromiseQueries.PARTIES))
                    .params(given)
                    .query(queries::row)
                    .list();
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

    private static boolean isAll(PromiseFilter filter) {
        return filter.tab() == PromiseFilter.Tab.ALL
                && filter.state() == null
                && filter.dealer() == null
                && filter.search().isBlank();
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
