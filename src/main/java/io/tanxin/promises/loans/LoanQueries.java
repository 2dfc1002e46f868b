package io.tanxin.promises.loans;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans as rows of lists: of dealers that are the acting person's to see; what they are worth the company's own people read. */
@Repository
class LoanQueries {
    private static final String COLUMNS = """
            l.*, d.name dealer_name, d.zone from loan l %s
              join dealer d on d.id = l.dealer_id
              join visible_dealer v on v.dealer_id = l.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
            """;

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    LoanQueries(JdbcClient db, DealerAccess access, CurrentActor actor, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    List<LoanRow> rows(LoanFilter filter, @Nullable LoanKey after, int skip, int limit) {
        var where = new StringBuilder(
                switch (filter.tab()) {
                    case OUT -> " where l.waiting = true";
                    case LATE -> " where l.waiting = true and l.expected_back < :today";
                    case BACK -> " where l.waiting = false";
                    case ALL -> " where true";
                });
        var given = new HashMap<String, Object>(Map.of("skip", skip, "limit", limit));
        if (filter.dealer() != null) {
            where.append(" and l.dealer_id = :dealer");
            given.put("dealer", filter.dealer().value());
        }
        if (!filter.search().isBlank()) {
            var sought = DealerSearch.of(filter.search());
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (after != null) {
            where.append(
                    filter.newestFirst()
                            ? " and l.expected_back <= :day and (l.expected_back < :day or l.id < :id)"
                            : " and l.expected_back >= :day and (l.expected_back > :day or l.id > :id)");
            given.put("day", after.expectedBack());
            given.put("id", after.id());
        }
        where.append(
                filter.newestFirst() ? " order by l.expected_back desc, l.id desc" : " order by l.expected_back, l.id");
        // of a whole network the list begins with its order
        var inOrder = filter.dealer() == null && filter.search().isBlank() && access.seesNetwork();
        var index = filter.tab() == LoanFilter.Tab.ALL ? "loan_by_day" : "loan_waiting";
        var columns = inOrder
                ? "select straight_join " + COLUMNS.formatted("force index (" + index + ")")
                : "select " + COLUMNS.formatted("");
        return db.sql(columns + where + " limit :limit offset :skip")
                .params(given)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(this::row)
                .list();
    }

    Optional<LoanRow> find(LoanId id) {
        return db.sql("select " + COLUMNS.formatted("") + " where l.id = :id")
                .param("id", id.value())
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(this::row)
                .optional();
    }

    private LoanRow row(ResultSet row, int n) throws SQLException {
        var expected = row.getObject("expected_back", LocalDate.class);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
        var amount = row.getBigDecimal("amount");
        var condition = row.getString("back_condition");
        return new LoanRow(
                new LoanId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                LoanKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getString("serial"),
                amount == null || !actor.may("promises:make") ? null : Money.of(amount, row.getString("currency")),
                row.getObject("sent_on", LocalDate.class),
                expected,
                row.getObject("said_sent_on", LocalDate.class),
                row.getObject("returned_on", LocalDate.class),
                condition == null ? null : LoanCondition.valueOf(condition),
                row.getString("note"),
                (int) ChronoUnit.DAYS.between(today, expected));
    }
}
