package io.tanxin.handover;

import io.tanxin.dealers.DealerSearch;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

/** Hand-overs as rows of lists: for the two whom each is about, and for whoever of the company sees the dealer now. */
@Repository
class HandOverQueries {
    private static final String ROW = """
            select h.*, d.name as dealer_name, d.zone, f.name as from_name, t.name as to_name, %s as state
              from hand_over_letter h
              join dealer d on d.id = h.dealer_id
              join person f on f.id = h.from_id
              join person t on t.id = h.to_id
            """.formatted(HandOverState.SQL);
    private static final String OF_COMPANY = """
            exists (select 1 from visible_dealer v where v.dealer_id = h.dealer_id and v.viewer_id = :viewer
                       and :today between v.from_day and v.to_day and v.because in (%s))
            """;
    private static final String SEEN =
            " where coalesce(h.ending, '') <> 'TAKEN_BACK' and (h.from_id = :viewer or h.to_id = :viewer or "
                    + OF_COMPANY.formatted("'MANAGER', 'STAND_IN', 'DIRECTOR'") + ")";

    private final JdbcClient db;
    private final Clock clock;

    HandOverQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest first, by key. */
    List<HandOverRow> rows(
            UserId viewer,
            LocalDate today,
            HandOverFilter filter,
            HandOverRow.@Nullable Key after,
            int skip,
            int limit) {
        var sought = DealerSearch.of(filter.search());
        var given = given(viewer, today);
        given.putAll(sought.parameters());
        given.put("skip", skip);
        given.put("limit", limit);
        var where = new StringBuilder(SEEN).append(" and ").append(sought.condition());
        where.append(
                switch (filter.tab()) {
                    case OPEN -> " and h.open = true";
                    case TO_SIGN -> " and h.open = true and (h.from_signed_at is null or h.to_signed_at is null)";
                    case TO_CONFIRM ->
                        " and h.open = true and h.from_signed_at is not null and h.to_signed_at is not null and h.confirmed_at is null";
                    case TO_TALK -> " and h.open = true and h.talked_at is null";
                    case ALL -> "";
                });
        if (filter.dealer() != null) {
            where.append(" and h.dealer_id = :dealer");
            given.put("dealer", filter.dealer().value());
        }
        if (after != null) {
            where.append(" and h.made_at <= :at and (h.made_at < :at or h.id < :id)");
            given.put("at", Utc.of(after.madeAt()));
            given.put("id", after.id());
        }
        return list(where + " order by h.made_at desc, h.id desc limit :limit offset :skip", given);
    }

    Optional<HandOverRow> find(UserId viewer, LocalDate today, HandOverId id) {
        var given = given(viewer, today);
        given.put("id", id.value());
        return list(SEEN + " and h.id = :id", given).stream().findFirst();
    }

    /** Of the dealer's own: the caller has asked for the dealer. */
    List<HandOverRow> ofDealer(DealerId dealer, int limit) {
        return list(
                " where h.dealer_id = :dealer and coalesce(h.ending, '') <> 'TAKEN_BACK' order by h.made_at desc, h.id desc limit :limit",
                Map.of("dealer", dealer.value(), "limit", limit));
    }

    /** Whose name is missing under it: this person's, or of somebody who has left and whom this director answers for. */
    List<HandOverRow> toSign(UserId viewer, LocalDate today, int limit) {
        var given = given(viewer, today);
        given.put("limit", limit);
        return list(
                " where h.open = true and h.ended_at is null and (h.from_id = :viewer and h.from_signed_at is null"
                        + " or h.to_id = :viewer and h.to_signed_at is null"
                        + " or h.from_signed_at is null and f.state = 'LEFT' and " + OF_COMPANY.formatted("'DIRECTOR'")
                        + ") order by h.made_at, h.id limit :limit",
                given);
    }

    /** No talk yet, though half the time is over: the new manager's own; and what went up to this director. */
    List<HandOverRow> waiting(UserId viewer, LocalDate today, int limit) {
        var given = given(viewer, today);
        given.put("limit", limit);
        return list(
                " where h.open = true and h.talked_at is null and h.remind_on <= :today and (h.to_id = :viewer or h.talk_by <= :today and "
                        + OF_COMPANY.formatted("'DIRECTOR'") + ") order by h.talk_by, h.id limit :limit",
                given);
    }

    private List<HandOverRow> list(String where, Map<String, Object> given) {
        return db.sql(ROW + where).params(given).query(this::row).list();
    }

    private static Map<String, Object> given(UserId viewer, LocalDate today) {
        return new HashMap<>(Map.of("viewer", viewer.value(), "today", today));
    }

    private HandOverRow row(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var made = at(row, "made_at");
        var madeOn = LocalDate.ofInstant(made, zone);
        var talkBy = row.getObject("talk_by", LocalDate.class);
        var talked = maybeAt(row, "talked_at");
        var until = LocalDate.ofInstant(talked == null ? clock.instant() : talked, zone);
        return new HandOverRow(
                new HandOverId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                new UserId(row.getLong("from_id")),
                row.getString("from_name"),
                new UserId(row.getLong("to_id")),
                row.getString("to_name"),
                made,
                talkBy,
                (int) ChronoUnit.DAYS.between(madeOn, until),
                (int) ChronoUnit.DAYS.between(madeOn, talkBy),
                maybeAt(row, "from_signed_at"),
                maybeAt(row, "to_signed_at"),
                maybeAt(row, "confirmed_at"),
                talked,
                HandOverState.valueOf(row.getString("state")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        return Utc.instantOrNull(row.getObject(column, LocalDateTime.class));
    }
}
