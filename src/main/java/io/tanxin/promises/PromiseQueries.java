package io.tanxin.promises;

import io.tanxin.dealers.InConfidence;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises as rows of lists: each query asks whether the dealer is the viewer's to see, or the promise theirs to keep. */
@Repository
class PromiseQueries {
    static final String COLUMNS = """
            p.id, p.version, p.dealer_id, d.name dealer_name, d.zone, p.side, p.owner_id, o.name owner_name,
            p.words, p.due, p.state, p.done_on, p.presumed, p.proposed_due, p.told_on, p.renegotiations,
            c.state cost_state
            """;
    static final String PARTIES = """
              join dealer d on d.id = p.dealer_id
              join person o on o.id = p.owner_id
              left join promise_cost c on c.promise_id = p.id
            """;
    static final String ROW = "select " + COLUMNS + " from promise p" + PARTIES;
    static final String READABLE = InConfidence.readable("p.about_kind", "p.about_id");
    static final String SEEN = """
              join visible_dealer v on v.dealer_id = p.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
                                   and """ + READABLE + "\n";
    /** An agenda and a figure are read by more people than the one who asks for them (C6). */
    private static final String SHARED = InConfidence.shared("p.about_kind", "p.about_id");

    private final JdbcClient db;
    private final Clock clock;

    PromiseQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<PromiseId, PromiseRow> find(Collection<PromiseId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql(ROW + " where p.id in (:ids)")
                .param("ids", ids.stream().map(PromiseId::value).toList())
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(PromiseRow::id, row -> row));
    }

    /** Of these, the keys of those that are not in confidence. */
    Set<PromiseId> shared(Collection<PromiseId> ids) {
        if (ids.isEmpty()) return Set.of();
        return db.sql("select p.id from promise p where p.id in (:ids) and " + SHARED)
                .param("ids", ids.stream().map(PromiseId::value).toList())
                .query((row, n) -> new PromiseId(row.getLong("id")))
                .set();
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
                 where p.dealer_id = :dealer and p.pending = true and p.state <> 'DONE' and p.due <= :until
                   and %s
                 order by p.due, p.id limit :limit
                """.formatted(SHARED))
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer.value())
                .param("until", until)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of one dealer, both sides, what is not done yet, the next due first; whoever asks. */
    List<PromiseRow> open(DealerId dealer, int limit) {
        return db.sql(ROW + """
                 where p.dealer_id = :dealer and p.pending = true and p.state <> 'DONE' and %s
                 order by p.due, p.id limit :limit
                """.formatted(SHARED))
                .param("dealer", dealer.value())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** How many this person is to keep, by dealer. */
    Map<DealerId, Integer> openOf(UserId viewer, LocalDate today, UserId owner, Collection<DealerId> dealers) {
        record Many(DealerId dealer, int many) {}
        return db
                .sql("select p.dealer_id, count(*) many from promise p\n" + SEEN + """
                 where p.dealer_id in (:dealers) and p.owner_id = :owner and p.side = 'COMPANY'
                   and p.pending = true and p.state <> 'DONE'
                 group by p.dealer_id
                """)
                .param("viewer", viewer.value())
                .param("today", today)
                .param("owner", owner.value())
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .query((row, n) -> new Many(new DealerId(row.getLong("dealer_id")), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Many::dealer, Many::many));
    }

    /** Of one dealer and side, what nobody waits for any more, the newest first. */
    List<PromiseRow> settled(
            UserId viewer, LocalDate today, DealerId dealer, Side side, @Nullable PromiseKey after, int limit) {
        return db.sql(ROW + SEEN + """
                 where p.dealer_id = :dealer and p.pending = false and p.side = :side
                   and p.due <= :due and (p.due < :due or p.id < :id)
                 order by p.due desc, p.id desc limit :limit
                """)
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer.value())
                .param("side", side.name())
                .param("due", after == null ? LocalDate.of(9999, 12, 31) : after.due())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** The person's own that wait for them until that day, the oldest first. */
    List<PromiseRow> dueUntil(UserId owner, LocalDate until, int limit) {
        return db.sql(ROW + """
                 where p.owner_id = :owner and p.pending = true and p.state <> 'DONE' and p.due <= :until
                 order by p.due, p.id limit :limit
                """)
                .param("owner", owner.value())
                .param("until", until)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Called done by the other side, or another day asked for, and this person is who was promised it. */
    List<PromiseRow> toAnswer(UserId viewer, LocalDate today, int limit) {
        // each way begins with the dealers whose side this person speaks for, not with all that a director sees
        return db.sql(ROW
                        + """
                  join ((select p.id from visible_dealer v join promise p on p.dealer_id = v.dealer_id and p.pending = true
                          where v.viewer_id = :viewer and v.because in ('CONTACT', 'MANAGER', 'STAND_IN')
                            and :today between v.from_day and v.to_day and (p.state = 'DONE' or p.proposed_due is not null)
                            and %s
                            and p.side = if(v.because = 'CONTACT', 'COMPANY', 'DEALER'))
                        union
                        (select p.id from dealer d join promise p on p.dealer_id = d.id and p.pending = true
                           join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                                and :today between v.from_day and v.to_day
                          where d.manager_id = :viewer and p.side = 'DEALER'
                            and (p.state = 'DONE' or p.proposed_due is not null) and %s)) found on found.id = p.id
                 order by p.due, p.id limit :limit
                """.formatted(
                                        InConfidence.readable("p.about_kind", "p.about_id"),
                                        InConfidence.readable("p.about_kind", "p.about_id")))
                .param("viewer", viewer.value())
                .param("today", today)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of who cares for the dealer or was to keep it: broken within the last 90 days, and its repair not closed. */
    List<PromiseRow> toRepair(UserId viewer, LocalDate today, int limit) {
        return db.sql(ROW + """
                  join ((select p.id from visible_dealer v
                           join promise p on p.dealer_id = v.dealer_id and p.to_repair = true and p.due >= :since
                          where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN')
                            and :today between v.from_day and v.to_day and %s)
                        union
                        (select p.id from promise p
                          where p.owner_id = :viewer and p.side = 'COMPANY' and p.due >= :since and p.to_repair = true)
                       ) found on found.id = p.id
                 order by p.due desc, p.id desc limit :limit
                """.formatted(SHARED))
                .param("viewer", viewer.value())
                .param("today", today)
                .param("since", today.minusDays(90))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of the dealer's newest thousand promises of that side. */
    PromiseCounts counts(DealerId dealer, Side side) {
        return db.sql("""
                select coalesce(sum(state in ('OPEN', 'AT_RISK')), 0) open, coalesce(sum(state = 'DONE' and not presumed), 0) done,
                       coalesce(sum(state = 'KEPT'), 0) kept, coalesce(sum(state = 'KEPT_LATE'), 0) kept_late,
                       coalesce(sum(state = 'BROKEN'), 0) broken, coalesce(sum(presumed), 0) presumed
                  from (select state, presumed from promise p where dealer_id = :dealer and side = :side and %s
                         order by due desc, id desc limit :most) newest
                """.formatted(SHARED))
                .param("dealer", dealer.value())
                .param("side", side.name())
                .param("most", PromiseCounts.MOST)
                .query(PromiseCounts.class)
                .single();
    }

    PromiseRow row(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var cost = row.getString("cost_state");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
        return new PromiseRow(
                new PromiseId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                Side.valueOf(row.getString("side")),
                new UserId(row.getLong("owner_id")),
                row.getString("owner_name"),
                row.getString("words"),
                due,
                PromiseState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("presumed"),
                row.getObject("proposed_due", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                row.getInt("renegotiations"),
                cost == null ? null : PromiseCost.State.valueOf(cost),
                (int) ChronoUnit.DAYS.between(today, due));
    }
}
