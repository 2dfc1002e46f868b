package io.tanxin.inbox;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All kinds in one statement: each brings no more than the page needs, in the page's order. */
@Repository
class InboxQueries {
    /** What asks for nothing and nobody marks goes by itself after so long. */
    static final Duration RECENT = Duration.ofDays(60);

    /** With so much of what was dealt with a list begins; farther back it goes on choice. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final String FAR = "timestamp('3000-01-01')";

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    InboxQueries(JdbcClient db, DealerAccess access, CurrentActor actor, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    List<InboxItem> rows(List<InboxSource> sources, InboxFilter filter, @Nullable InboxKey after, int skip, int limit) {
        if (sources.isEmpty()) return List.of();
        var sought = DealerSearch.of(filter.search());
        var network = sought == DealerSearch.ALL && access.seesNetwork();
        var given = given();
        given.putAll(sought.parameters());
        given.put("skip", skip);
        given.put("limit", limit);
        given.put("until", skip + limit);
        given.put("kept", kept(filter.halfYears()));
        if (after != null) given.put("at", Utc.of(after.at()));
        var newest = filter.order() == Order.NEWEST;
        var apart = network && filter.whose() == Whose.MINE;
        if (apart) given.put("cared", cared());
        var parts = sources.stream()
                .flatMap(one -> {
                    var key = key(one, filter.order());
                    var whole = network && !apart && !one.isOwn();
                    return whose(one, filter.whose(), apart).stream()
                            .map(whose -> "(" + select(one, key, whole ? filter.state() : null)
                                    + " where " + one.belongs() + whose
                                    + (filter.state() == State.OPEN
                                            ? " and " + open(one)
                                            : " and not ifnull(" + open(one) + ", false) and " + one.said()
                                                    + " >= :kept")
                                    + " and " + sought.condition()
                                    + (after == null ? "" : behind(one, key, newest, after))
                                    + " order by " + key + (newest ? " desc, " : ", ") + one.id()
                                    + (newest ? " desc" : "") + " limit :until)");
                })
                .collect(Collectors.joining(apart ? " union " : " union all "));
        return db.sql(parts + " order by place " + (newest ? "desc, kind_place, id desc" : ", kind_place, id")
                        + " limit :limit offset :skip")
                .params(given)
                .query(this::row)
                .list();
    }

    Optional<InboxItem> find(InboxSource source, long id) {
        return db.sql(select(source, key(source, Order.NEWEST), null) + " where " + source.belongs() + " and "
                        + source.id() + " = :id")
                .params(ever())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Open ones that the acting person has not read, up to so many. */
    int unread(List<InboxSource> sources, int most) {
        if (sources.isEmpty()) return 0;
        var network = access.seesNetwork();
        var given = given();
        given.put("most", most);
        if (network) given.put("cared", cared());
        var parts = sources.stream()
                .flatMap(one -> whose(one, Whose.MINE, network).stream()
                        .map(whose -> "(select '" + one.kind() + "' kind, " + one.id() + " id from " + from(one, null)
                                + " where " + one.belongs() + whose + " and " + open(one) + " and " + unread(one)
                                + " limit :most)"))
                .collect(Collectors.joining(" union "));
        return db.sql("select count(*) from (" + parts + " limit :most) some")
                .params(given)
                .query(Integer.class)
                .single();
    }

    /** Of a whole network those that the acting person has in care or nobody has: a list begins with them. */
    private List<Long> cared() {
        List<Long> found = db.sql("""
                select v.dealer_id from visible_dealer v
                 where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                 union
                select d.id from dealer d
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 where d.manager_id is null
                 limit 1000
                """)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query((row, n) -> row.getLong(1))
                .list();
        return found.isEmpty() ? List.of(0L) : found;
    }

    /** Who dealt with it: 0 those who have the dealer in care, else a person by itself. */
    static String desk(InboxSource source) {
        return source.isOwn() ? ":viewer" : "if(v.because in ('MANAGER', 'STAND_IN'), 0, :viewer)";
    }

    long desk(InboxSource source, long id) {
        return db.sql("select " + desk(source) + " from " + from(source, null) + " where " + source.belongs() + " and "
                        + source.id() + " = :id")
                .params(ever())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static String select(InboxSource one, String key, @Nullable State network) {
        return """
                select %s'%s' as kind, %d as kind_place, %s as id, %s as page, d.id as dealer_id, d.name as dealer_name,
                       p.name as who, %s as what, left(%s, 1000) as words, %s as about, %s as said, %s as newest, %s as due, %s as clock,
                       %s as in_confidence, %s as unread, ifnull(%s, false) as waits, w.name as done_by, x.at as done_at, %s as place
                  from %s
                """.formatted(
                        network == null ? "" : "straight_join ",
                        one.kind(),
                        one.kind().ordinal(),
                        one.id(),
                        one.page(),
                        one.what(),
                        one.words(),
                        one.about(),
                        one.said(),
                        one.newest(),
                        one.due(),
                        one.clock(),
                        one.inConfidence(),
                        unread(one),
                        open(one),
                        key,
                        from(one, network) + " left join person w on w.id = x.by_id");
    }

    private static String from(InboxSource one, @Nullable State network) {
        var index = network == null ? "" : one.index(network);
        return one.table() + (index.isEmpty() ? "" : " force index (" + index + ")") + "\n" + one.joins()
                + """
                  left join inbox_done x on x.desk_id = %1$s and x.kind = '%2$s' and x.subject_id = %3$s
                  left join inbox_seen y on y.person_id = :viewer and y.kind = '%2$s' and y.subject_id = %3$s
                """.formatted(desk(one), one.kind(), one.id());
    }

    private static String open(InboxSource one) {
        return "((" + one.needs() + ") and (x.until_at is null or x.until_at < " + one.newest() + "))";
    }

    private static String unread(InboxSource one) {
        return "(y.until_at is null or y.until_at < " + one.newest() + ")";
    }

    /** Conditions, any of which makes it the acting person's. @param apart each by itself, led by its own index */
    private static List<String> whose(InboxSource one, Whose whose, boolean apart) {
        if (one.isOwn() || whose == Whose.AREA) return List.of("");
        var all = Stream.concat(
                        Stream.of(
                                apart
                                        ? "d.id in (:cared)"
                                        : "v.because in ('MANAGER', 'STAND_IN') or d.manager_id is null"),
                        one.mine().stream())
                .toList();
        return apart
                ? all.stream().map(condition -> " and " + condition).toList()
                : List.of(" and (" + String.join(" or ", all) + ")");
    }

    /** What has no clock comes behind all that has one: the newer, the earlier. */
    private static String key(InboxSource one, Order order) {
        if (order == Order.NEWEST) return one.said();
        var newest =
                "timestampadd(microsecond, timestampdiff(microsecond, " + one.said() + ", " + FAR + "), " + FAR + ")";
        return one.due().equals("null") ? newest : "coalesce(" + one.due() + ", " + newest + ")";
    }

    /** In the expanded form, so that the index leads to the place. */
    private static String behind(InboxSource one, String key, boolean newest, InboxKey after) {
        var kinds = Integer.compare(one.kind().ordinal(), after.kind().ordinal());
        var all = kinds > 0;
        var bound = kinds == 0 ? after.id() : all == newest ? Long.MAX_VALUE : 0;
        return newest
                ? " and %1$s <= :at and (%1$s < :at or %2$s < %3$d)".formatted(key, one.id(), bound)
                : " and %1$s >= :at and (%1$s > :at or %2$s > %3$d)".formatted(key, one.id(), bound);
    }

    private Map<String, Object> given() {
        var now = clock.instant();
        return new HashMap<>(Map.of(
                "viewer", actor.id().value(),
                "today", access.today(),
                "now", Utc.of(now),
                "recent", Utc.of(now.minus(RECENT)),
                "kept", kept(1)));
    }

    /** For one that is asked for by its key, however old. */
    private Map<String, Object> ever() {
        var given = given();
        given.put("kept", Utc.of(Instant.EPOCH));
        return given;
    }

    private LocalDateTime kept(int halfYears) {
        return Utc.of(clock.instant().minus(KEPT.multipliedBy(halfYears)));
    }

    private InboxItem row(ResultSet row, int number) throws SQLException {
        var clock = row.getString("clock");
        return new InboxItem(
                InboxKind.valueOf(row.getString("kind")),
                row.getLong("id"),
                row.getLong("page"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getString("who"),
                row.getString("what"),
                row.getString("words") == null ? "" : row.getString("words"),
                row.getString("about"),
                Utc.instant(row.getObject("said", LocalDateTime.class)),
                Utc.instant(row.getObject("newest", LocalDateTime.class)),
                Utc.instantOrNull(row.getObject("due", LocalDateTime.class)),
                clock == null ? null : InboxClock.valueOf(clock),
                row.getBoolean("in_confidence"),
                row.getBoolean("unread"),
                row.getBoolean("waits"),
                row.getString("done_by"),
                Utc.instantOrNull(row.getObject("done_at", LocalDateTime.class)),
                Utc.instant(row.getObject("place", LocalDateTime.class)));
    }
}
