package io.tanxin.concerns;

import io.tanxin.concerns.ConcernFilter.Tab;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Concerns as rows of the company's lists: each query asks whether the dealer is the viewer's to see, and the concern of its circle. */
@Repository
class ConcernQueries {
    private static final String COLUMNS = """
             c.id, c.version, c.dealer_id, d.name as dealer_name, c.kind, c.urgency, c.topic_id, t.name_en, t.name_zh, t.retired,
             c.heading, c.state, c.owner_id, o.name as owner_name, c.raised_at, c.due_at, c.waiting_since, c.heated, c.relapse_of,
             not %s as in_confidence
            """.formatted(ConcernAccess.SHARED);
    private static final String SEEN = """
              join dealer d on d.id = c.dealer_id
              join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day and %s
            """.formatted(ConcernAccess.READABLE);
    private static final String NAMES = """
              left join concern_topic t on t.id = c.topic_id
              left join person o on o.id = c.owner_id
            """;

    private final JdbcClient db;
    private final DealerAccess access;
    private final Clock clock;

    ConcernQueries(JdbcClient db, DealerAccess access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    List<ConcernRow> rows(UserId viewer, ConcernFilter filter, @Nullable ConcernKey after, int skip, int limit) {
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
            where.append(" and c.raised_at <= :at and (c.raised_at < :at or c.id < :after)");
            given.put("at", Utc.of(after.raisedAt()));
            given.put("after", after.id());
        }
        // of a whole network the list begins with its order; the database would begin with ten thousand dealers
        var inOrder = filter.dealer() == null && sought == DealerSearch.ALL && access.seesNetwork();
        var from = inOrder
                ? "select straight_join " + COLUMNS + " from concern c force index ("
                        + (isOfOpen(filter.tab()) ? "concern_open" : "concern_by_time") + ")"
                : "select " + COLUMNS + " from concern c";
        return db.sql(from + SEEN + NAMES + where + " order by c.raised_at desc, c.id desc limit :limit offset :skip")
                .params(given)
                .query(this::row)
                .list();
    }

    private static void narrow(ConcernFilter filter, StringBuilder where, Map<String, Object> given) {
        switch (filter.tab()) {
            case OPEN -> where.append(" and c.open = true");
            case MINE -> where.append(" and c.open = true and c.owner_id = :viewer");
            case LATE -> where.append(" and c.open = true and c.due_at < :now");
            case ASKED -> where.append(" and c.state = 'RESOLVED'");
            case ALL -> {}
        }
        if (filter.kind() != null) {
            where.append(" and c.kind = :kind");
            given.put("kind", filter.kind().name());
        }
        if (filter.urgency() != null) {
            where.append(" and c.urgency = :urgency");
            given.put("urgency", filter.urgency().name());
        }
        if (filter.topic() != null) {
            where.append(" and c.topic_id = :topic");
            given.put("topic", filter.topic());
        }
        if (filter.dealer() != null) {
            where.append(" and c.dealer_id = :dealer");
            given.put("dealer", filter.dealer().value());
        }
    }

    private static boolean isOfOpen(Tab tab) {
        return tab == Tab.OPEN || tab == Tab.MINE || tab == Tab.LATE;
    }

    Optional<ConcernRow> find(UserId viewer, ConcernId id) {
        return db.sql("select " + COLUMNS + " from concern c" + SEEN + NAMES + " where c.id = :id")
                .params(given(viewer))
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** Of this dealer before this one, the newest first. */
    List<ConcernRow> earlier(UserId viewer, ConcernRow than, int limit) {
        return db.sql("select " + COLUMNS + " from concern c" + SEEN + NAMES + """
                 where c.dealer_id = :dealer and c.raised_at <= :at and (c.raised_at < :at or c.id < :id)
                 order by c.raised_at desc, c.id desc limit :limit
                """)
                .params(given(viewer))
                .param("dealer", than.dealer().value())
                .param("at", Utc.of(than.raisedAt()))
                .param("id", than.id().value())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of these dealers, open; the newest first. */
    List<ConcernRow> openOf(UserId viewer, List<DealerId> dealers, int limit) {
        return db.sql("select " + COLUMNS + " from concern c" + SEEN + NAMES + """
                 where c.dealer_id in (:dealers) and c.open = true order by c.raised_at desc, c.id desc limit :limit
                """)
                .params(given(viewer))
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of these dealers, open and shared; the oldest first. */
    List<ConcernLists.Said> forAgenda(UserId viewer, List<DealerId> dealers, int limit) {
        return db.sql("select c.id, c.dealer_id, c.raised_by, c.heading from concern c" + SEEN
                        + " where c.dealer_id in (:dealers) and c.open = true and " + ConcernAccess.SHARED
                        + " order by c.raised_at, c.id limit :limit")
                .params(given(viewer))
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("limit", limit)
                .query((row, n) -> new ConcernLists.Said(
                        new ConcernId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        new UserId(row.getLong("raised_by")),
                        row.getString("heading")))
                .list();
    }

    /** What this person answers and the clock runs, the one that is over first. */
    List<ConcernRow> mine(UserId viewer, int limit) {
        return db.sql("select " + COLUMNS + " from concern c" + SEEN + NAMES + """
                 where c.owner_id = :viewer and c.open = true and c.due_at is not null order by c.due_at, c.id limit :limit
                """)
                .params(given(viewer))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** What others answer and went up to the acting director. */
    List<ConcernRow> escalated(UserId viewer, int limit) {
        return db.sql("select " + COLUMNS
                        + " from concern_alarm a join concern c on c.id = a.concern_id and c.opening = a.opening"
                        + SEEN + NAMES + """
                 where a.step = 'ESCALATED' and c.open = true and v.because = 'DIRECTOR' and coalesce(c.owner_id, 0) <> :viewer
                   and c.due_at < :now and a.clock = if(c.state = 'RECEIVED', 'ANSWER', 'SOLUTION')
                 order by c.due_at, c.id limit :limit
                """)
                .params(given(viewer))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Heated ones whose next answer another person than its author has to read. */
    List<ConcernRow> toRead(UserId viewer, int limit) {
        return db.sql("select distinct " + COLUMNS + " from concern_message m join concern c on c.id = m.concern_id"
                        + SEEN + NAMES
                        + " where m.state = 'HELD' and m.by_id <> :viewer order by c.raised_at, c.id limit :limit")
                .params(given(viewer))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** How many, counted up to {@code most}; without those in confidence, for everybody. */
    int count(UserId viewer, ConcernFilter filter, int most) {
        var where = new StringBuilder(" where " + ConcernAccess.SHARED);
        var given = given(viewer);
        given.put("most", most);
        narrow(filter, where, given);
        return db.sql("select count(*) from (select 1 from concern c" + SEEN + where + " limit :most) some")
                .params(given)
                .query(Integer.class)
                .single();
    }

    /** Open ones in confidence that the viewer is of the circle of. */
    int inConfidence(UserId viewer, @Nullable DealerId dealer, int most) {
        var given = given(viewer);
        given.put("most", most);
        if (dealer != null) given.put("dealer", dealer.value());
        return db.sql(
                        "select count(*) from (select 1 from in_confidence x join concern c on x.kind = 'CONCERN' and c.id = x.subject_id"
                                + SEEN + " where c.open = true and v.because = 'DIRECTOR'"
                                + (dealer == null ? "" : " and c.dealer_id = :dealer") + " limit :most) some")
                .params(given)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> given(UserId viewer) {
        return new HashMap<>(Map.of("viewer", viewer.value(), "today", access.today(), "now", Utc.of(clock.instant())));
    }

    ConcernRow row(ResultSet row, int number) throws SQLException {
        var topic = row.getObject("topic_id", Long.class);
        var relapse = row.getObject("relapse_of", Long.class);
        var due = ConcernRows.atOrNull(row, "due_at");
        return new ConcernRow(
                new ConcernId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                ConcernKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                topic == null
                        ? null
                        : new Topic(
                                topic, row.getString("name_en"), row.getString("name_zh"), row.getBoolean("retired")),
                row.getString("heading"),
                ConcernState.valueOf(row.getString("state")),
                ConcernRows.user(row, "owner_id"),
                row.getString("owner_name"),
                ConcernRows.at(row, "raised_at"),
                due,
                due != null && due.isBefore(clock.instant()),
                row.getObject("waiting_since") != null
                        && ConcernState.valueOf(row.getString("state")).isOpen(),
                row.getBoolean("heated"),
                row.getBoolean("in_confidence"),
                relapse == null ? null : new ConcernId(relapse));
    }
}
