package io.tanxin.concerns.decisions;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as rows of lists: each query asks whether the dealer is the viewer's to see, and of one in confidence whether it is of the circle. */
@Repository
class DecisionQueries {
    private static final String COLUMNS = """
             c.id, c.version, c.dealer_id, d.name as dealer_name, c.heading, c.state, c.protects, c.amount, c.currency, c.recorded_at,
             r.name as recorded_name, b.name as decided_name, c.decided_on, c.outcome is not null as has_outcome,
             s.state as sanction_state, s.asked_at is not null and s.looked_at is null as look_owed, not %s as in_confidence
            """.formatted(DecisionAccess.SHARED);
    private static final String SEEN = """
              join dealer d on d.id = c.dealer_id
              join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day and %s
              left join sanction s on s.decision_id = c.id
            """.formatted(DecisionAccess.READABLE);
    private static final String NAMES = """
              join person r on r.id = c.recorded_by
              left join person b on b.id = c.decided_by
            """;

    /** Of the decisions of one quarter, how many protected whose interest. */
    record Counted(Quarter quarter, Interest protects, int many, boolean kept) {}

    private final JdbcClient db;
    private final DealerAccess access;

    DecisionQueries(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    List<DecisionRow> rows(UserId viewer, DecisionFilter filter, @Nullable DecisionKey after, int skip, int limit) {
        var where = new StringBuilder(" where true");
        var given = given(viewer);
        given.put("skip", skip);
        given.put("limit", limit);
        narrow(filter, where, given);
        var sought = DealerSearch.of(filter.search());
        if (sought != DealerSearch.ALL) {
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (after != null) {
            where.append(" and c.recorded_at <= :at and (c.recorded_at < :at or c.id < :after)");
            given.put("at", Utc.of(after.at()));
            given.put("after", after.id());
        }
        // of a whole network the list begins with its order; the database would begin with ten thousand dealers
        var inOrder = filter.dealer() == null
                && filter.quarter() == null
                && sought == DealerSearch.ALL
                && access.seesNetwork();
        var from = inOrder
                ? "select straight_join " + COLUMNS + " from conflict_decision c force index (conflict_by_time)"
                : "select " + COLUMNS + " from conflict_decision c";
        return db.sql(from + SEEN + NAMES + where + " order by c.recorded_at desc, c.id desc limit :limit offset :skip")
                .params(given)
                .query(DecisionQueries::row)
                .list();
    }

    private static void narrow(DecisionFilter filter, StringBuilder where, Map<String, Object> given) {
        switch (filter.tab()) {
            case OPEN -> where.append(" and c.state in ('OPEN', 'ASKED')");
            case ASKED -> where.append(" and c.state = 'ASKED'");
            case DECIDED -> where.append(" and c.state = 'DECIDED'");
            case RESTRICTIONS -> where.append(" and s.state in ('SIGNED', 'SHOWN', 'IN_EFFECT')");
            case ALL -> {}
        }
        var protects = filter.protects();
        if (protects != null) {
            where.append(" and c.protects = :protects");
            given.put("protects", protects.name());
        }
        var quarter = filter.quarter();
        if (quarter != null) {
            where.append(" and c.decided_on between :first and :last");
            given.put("first", quarter.first());
            given.put("last", quarter.last());
        }
        var dealer = filter.dealer();
        if (dealer != null) {
            where.append(" and c.dealer_id = :dealer");
            given.put("dealer", dealer.value());
        }
    }

    Optional<DecisionRow> find(UserId viewer, DecisionId id) {
        return db.sql("select " + COLUMNS + " from conflict_decision c" + SEEN + NAMES + " where c.id = :id")
                .params(given(viewer))
                .param("id", id.value())
                .query(DecisionQueries::row)
                .optional();
    }

    /** What waits for the acting director's word, the longest waiting first: a decision to be approved, or a second look. */
    List<DecisionRow> waiting(UserId viewer, boolean looks, int limit) {
        var which = looks
                ? " where s.asked_at is not null and s.looked_at is null and s.state in ('SIGNED', 'SHOWN', 'IN_EFFECT')"
                        + " and v.because = 'DIRECTOR' order by s.asked_at, c.id"
                : " where c.state = 'ASKED' and v.because = 'DIRECTOR' order by c.chosen_at, c.id";
        return db.sql("select " + COLUMNS + " from conflict_decision c" + SEEN + NAMES + which + " limit :limit")
                .params(given(viewer))
                .param("limit", limit)
                .query(DecisionQueries::row)
                .list();
    }

    /** By quarter and interest; those in confidence apart, for whoever is of their circle. */
    List<Counted> counted(UserId viewer, LocalDate from, LocalDate to) {
        return db.sql("""
                select year(c.decided_on) as y, quarter(c.decided_on) as q, c.protects, not %s as kept, count(*) as many
                  from conflict_decision c
                  join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day and %s
                 where c.decided_on between :from and :to group by y, q, c.protects, kept
                """.formatted(DecisionAccess.SHARED, DecisionAccess.READABLE))
                .params(given(viewer))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Counted(
                        new Quarter(row.getInt("y"), row.getInt("q")),
                        Interest.valueOf(row.getString("protects")),
                        row.getInt("many"),
                        row.getBoolean("kept")))
                .list();
    }

    private Map<String, Object> given(UserId viewer) {
        var given = new HashMap<String, Object>();
        given.put("viewer", viewer.value());
        given.put("today", access.today());
        return given;
    }

    private static DecisionRow row(ResultSet row, int number) throws SQLException {
        var protects = row.getString("protects");
        var sanction = row.getString("sanction_state");
        return new DecisionRow(
                new DecisionId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getString("heading"),
                DecisionState.valueOf(row.getString("state")),
                protects == null ? null : Interest.valueOf(protects),
                DecisionRows.money(row),
                row.getString("recorded_name"),
                DecisionRows.at(row, "recorded_at"),
                row.getString("decided_name"),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("has_outcome"),
                sanction == null ? null : SanctionState.valueOf(sanction),
                row.getBoolean("look_owed"),
                row.getBoolean("in_confidence"));
    }
}
