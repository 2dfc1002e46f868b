package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises as rows of lists: each query asks whether the dealer is the viewer's to see, or the promise theirs to keep. */
@Repository
class PromiseQueries {
    static final String ROW = """
            select p.id, p.version, p.dealer_id, d.name dealer_name, d.zone, p.side, p.owner_id, o.name owner_name,
                   p.words, p.due, p.state, p.done_on, p.presumed, p.proposed_due
              from promise p
              join dealer d on d.id = p.dealer_id
              join person o on o.id = p.owner_id
            """;
    static final String SEEN = """
              join visible_dealer v on v.dealer_id = p.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
            """;
    private final JdbcClient db;
    private final Clock clock;

    PromiseQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<PromiseRow> find(PromiseId id) {
        return db.sql(ROW + " where p.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    List<PromiseRow> about(UserId viewer, LocalDate today, String kind, long id) {
        return db.sql(ROW + SEEN + " where p.about_kind = :kind and p.about_id = :id order by p.due, p.id limit 200")
                .param("viewer", viewer.value())
                .param("today", today)
                .param("kind", kind)
                .param("id", id)
                .query(this::row)
                .list();
    }

    List<PromiseRow> owed(UserId viewer, LocalDate today, DealerId dealer, LocalDate until, int limit) {
        return db.sql(ROW + SEEN + """
                 where p.dealer_id = :dealer and p.pending and p.state <> 'DONE' and p.due <= :until
                 order by p.due, p.id limit :limit
                """)
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer.value())
                .param("until", until)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** What the person is to the promise; {@code manager} is the dealer's, by its own row. */
    Standing standing(UserId who, LocalDate today, Promise promise) {
        return db.sql("""
                select d.manager_id = :who managing, v.because
                  from dealer d
                  left join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :who
                                            and :today between v.from_day and v.to_day
                 where d.id = :dealer
                """)
                .param("who", who.value())
                .param("today", today)
                .param("dealer", promise.dealer().value())
                .query((row, number) -> {
                    var because = row.getString("because");
                    var staff = because != null && !because.equals("CONTACT");
                    return new Standing(
                            promise.owner().equals(who),
                            "CONTACT".equals(because),
                            staff && (row.getBoolean("managing") || because.matches("MANAGER|STAND_IN")),
                            staff);
                })
                .single();
    }

    PromiseRow row(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
        return new PromiseRow(
                new PromiseId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                PromiseDraft.Side.valueOf(row.getString("side")),
                new UserId(row.getLong("owner_id")),
                row.getString("owner_name"),
                row.getString("words"),
                due,
                PromiseState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("presumed"),
                row.getObject("proposed_due", LocalDate.class),
                (int) ChronoUnit.DAYS.between(today, due));
    }
}
