package io.tanxin.inbox;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.identity.CurrentActor;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.inbox.InboxStatement.Half;
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

/** Asks all kinds in one statement. */
@Repository
class InboxQueries {
    /** What asks for nothing and nobody marks goes by itself after so long. */
    static final Duration RECENT = Duration.ofDays(60);

    /** With so much of what was dealt with a list begins; farther back it goes on choice. */
    static final Duration KEPT = Duration.ofDays(180);

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

    /** By due what has one comes first. Of a whole network the rest is asked for only where that ends. */
    List<InboxItem> rows(List<InboxSource> sources, InboxFilter filter, @Nullable InboxKey after, int skip, int limit) {
        if (filter.order() == Order.NEWEST) return half(Half.ALL, sources, filter, after, skip, limit);
        if (after != null && !after.hasDue()) return half(Half.REST, sources, filter, after, skip, limit);
        if (filter.whose() == Whose.MINE) return half(Half.BOTH, sources, filter, after, skip, limit);
        var until = skip + limit;
        var due = half(Half.DUE, sources, filter, after, 0, until);
        var found = due.size();
        var rest = found == until
                ? List.<InboxItem>of()
                : half(Half.REST, sources, filter, null, Math.max(0, skip - found), until - Math.max(skip, found));
        return Stream.concat(due.stream().skip(skip), rest.stream()).toList();
    }

    private List<InboxItem> half(
            Half half, List<InboxSource> sources, InboxFilter filter, @Nullable InboxKey after, int skip, int limit) {
        var sought = DealerSearch.of(filter.search());
        var given = given();
        var network = sought == DealerSearch.ALL && isNetwork(filter.whose(), given);
        var page = new InboxStatement(filter, half, network, sought.condition(), after).page(sources);
        if (page.isEmpty()) return List.of();
        given.putAll(sought.parameters());
        given.put("skip", skip);
        given.put("limit", limit);
        given.put("until", skip + limit);
        given.put("kept", kept(filter.halfYears()));
        if (after != null) given.putAll(Map.of("at", Utc.of(after.at()), "key", after.id()));
        return db.sql(page).params(given).query(this::row).list();
    }

    Optional<InboxItem> find(InboxSource source, long id) {
        return db.sql(InboxStatement.one(source))
                .params(ever())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Open ones that the acting person has not read, up to so many. */
    int unread(List<InboxSource> sources, int most) {
        if (sources.isEmpty()) return 0;
        var given = given();
        return db.sql(InboxStatement.unread(sources, isNetwork(Whose.MINE, given)))
                .params(given)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** @param given is told the dealers of the acting person's desk, where the list begins with them */
    private boolean isNetwork(Whose whose, Map<String, Object> given) {
        if (!access.seesNetwork()) return false;
        if (whose == Whose.MINE)
            given.put(
                    "desk",
                    access.onOwnDesk().stream()
                            .map(dealer -> String.valueOf(dealer.value()))
                            .collect(Collectors.joining(",", "[", "]")));
        return true;
    }

    long desk(InboxSource source, long id) {
        return db.sql(InboxStatement.desk(source))
                .params(ever())
                .param("id", id)
                .query(Long.class)
                .single();
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
