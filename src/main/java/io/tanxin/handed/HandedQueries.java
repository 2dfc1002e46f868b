package io.tanxin.handed;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Department;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed on as rows: of who is to answer, and of who sees the dealer and what it is about. */
@Repository
class HandedQueries {
    private static final String COLUMNS = """
            h.*, d.name dealer_name, d.address, d.zone, b.name by_name, c.name colleague_name,
            h.open and h.next_at is null climbed,
            exists (select 1 from visible_dealer s where s.dealer_id = h.dealer_id and s.viewer_id = :viewer
                       and :today between s.from_day and s.to_day) seen
            """;
    private static final String PEOPLE = """
              join dealer d on d.id = h.dealer_id
              join person b on b.id = h.by_id
              join person c on c.id = h.colleague_id
            """;
    static final String SEEN = """
              join visible_dealer v on v.dealer_id = h.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
                                   and """ + InConfidence.readable("h.about_kind", "h.about_id") + "\n";

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    HandedQueries(JdbcClient db, DealerAccess access, CurrentActor actor, Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** Open ones from the latest on, answered ones from the newest back. */
    List<HandedRow> rows(HandedFilter filter, @Nullable HandedKey after, int skip, int limit) {
        var tab = filter.tab();
        var where = new StringBuilder(" where h.open = ").append(tab.isOpen());
        var given = new HashMap<String, Object>(Map.of("skip", skip, "limit", limit));
        if (tab.isMine()) where.append(" and h.colleague_id = :viewer");
        if (!filter.search().isBlank()) {
            var sought = DealerSearch.of(filter.search());
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (after != null) {
            where.append(
                    tab.isOpen()
                            ? " and h.due >= :day and (h.due > :day or h.id > :id)"
                            : " and h.due <= :day and (h.due < :day or h.id < :id)");
            given.put("day", after.due());
            given.put("id", after.id());
        }
        where.append(tab.isOpen() ? " order by h.due, h.id" : " order by h.due desc, h.id desc");
        // of a whole network the list begins with its order
        var inOrder = !tab.isMine() && filter.search().isBlank() && access.seesNetwork();
        var from = inOrder
                ? "straight_join " + COLUMNS + " from handed h force index (handed_by_day)"
                : COLUMNS + " from handed h";
        return db.sql("select " + from + PEOPLE + (tab.isMine() ? "" : SEEN) + where + " limit :limit offset :skip")
                .params(given)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(this::row)
                .list();
    }

    /** For who is to answer it, and for who sees what it is about; for anybody else it is not there. */
    Optional<HandedRow> find(HandedId id) {
        return db.sql("select " + COLUMNS + " from handed h" + PEOPLE
                        + """
                 where h.id = :id and (h.colleague_id = :viewer or exists (
                       select 1 from visible_dealer v where v.dealer_id = h.dealer_id and v.viewer_id = :viewer
                          and v.because <> 'CONTACT' and :today between v.from_day and v.to_day and %s))
                """.formatted(InConfidence.readable("h.about_kind", "h.about_id")))
                .param("id", id.value())
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(this::row)
                .optional();
    }

    /** The last of this matter. */
    Optional<HandedRow> last(String kind, long subject) {
        return db.sql("select " + COLUMNS + " from handed h" + PEOPLE + SEEN + """
                 where h.kind = :kind and h.subject_id = :subject order by h.id desc limit 1
                """)
                .param("kind", kind)
                .param("subject", subject)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(this::row)
                .optional();
    }

    /** Handed on by the acting person: late, or answered and not looked at yet. */
    List<HandedRow> backToMe(LocalDate today, int limit) {
        return db.sql("select " + COLUMNS + """
                 from ((select id from handed where by_id = :viewer and open = true and due < :day)
                       union (select id from handed where by_id = :viewer and unread = true)) found
                  join handed h on h.id = found.id
                """ + PEOPLE + SEEN + " order by h.due, h.id limit :limit")
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("day", today)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of the acting person's area: nobody answered, and the clock has come to its end. */
    List<HandedRow> climbed(int limit) {
        return db.sql("select " + COLUMNS + " from handed h" + PEOPLE + SEEN + """
                 where h.open = true and h.next_at is null and v.because = 'DIRECTOR' order by h.due, h.id limit :limit
                """)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Whether this person is to answer it or sees what it is about: asked anew when a letter goes out. */
    boolean mayRead(UserId person, HandedId id) {
        return db.sql("""
                select count(*) from handed h
                 where h.id = :id and (h.colleague_id = :viewer or exists (
                       select 1 from visible_dealer v where v.dealer_id = h.dealer_id and v.viewer_id = :viewer
                          and v.because <> 'CONTACT' and :today between v.from_day and v.to_day and %s))
                """.formatted(InConfidence.readable("h.about_kind", "h.about_id")))
                        .param("id", id.value())
                        .param("viewer", person.value())
                        .param("today", LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private HandedRow row(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
        var by = new UserId(row.getLong("by_id"));
        var colleague = new UserId(row.getLong("colleague_id"));
        var department = row.getString("department");
        return new HandedRow(
                new HandedId(row.getLong("id")),
                row.getInt("version"),
                row.getString("kind"),
                row.getLong("subject_id"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getString("address"),
                by,
                row.getString("by_name"),
                colleague,
                row.getString("colleague_name"),
                department == null ? null : Department.valueOf(department),
                row.getString("wanted"),
                Utc.instant(row.getObject("handed_at", LocalDateTime.class)),
                row.getObject("first_due", LocalDate.class),
                due,
                row.getInt("extensions"),
                HandedState.valueOf(row.getString("state")),
                Utc.instantOrNull(row.getObject("answered_at", LocalDateTime.class)),
                row.getString("answer"),
                row.getBoolean("unread"),
                row.getBoolean("climbed"),
                (int) ChronoUnit.DAYS.between(today, due),
                colleague.equals(actor.id()),
                by.equals(actor.id()),
                row.getBoolean("seen"));
    }
}
