package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of days, page by page. */
@Repository
class DayPages {
    /** The dealer's own people see no drafts nor what is only planned, cancelled ones neither. */
    private static final String NO_DRAFT = "(s.day_state in ('SCHEDULED', 'CLOSED') or s.day_state = 'CANCELLED'"
            + " and exists (select 1 from invitation i where i.seat_id = s.id))";

    private final JdbcClient db;
    private final DealerAccess visible;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Clock clock;

    DayPages(JdbcClient db, DealerAccess visible, Dealers dealers, CurrentActor actor, Clock clock) {
        this.db = db;
        this.visible = visible;
        this.dealers = dealers;
        this.actor = actor;
        this.clock = clock;
    }

    List<Long> ids(DayFilter filter, DayRow.@Nullable Key after, int skip, int limit) {
        var wheres = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        params.put("viewer", actor.id().value());
        params.put("today", visible.today());
        params.put("now", Utc.of(clock.instant()));
        var only = only(filter);
        if (only.isPresent()) {
            if (only.get().isEmpty()) return List.of();
            wheres.add("s.dealer_id in (:dealers)");
            params.put("dealers", only.get());
        }
        // of a whole network the list begins with its order; the database would begin with ten thousand dealers
        var network = only.isEmpty() && visible.seesNetwork();
        if (network) wheres.add("s.shelf = " + filter.when().shelf());
        wheres.add(
                switch (filter.when()) {
                    case UPCOMING -> "s.day_state in ('PLANNED', 'SCHEDULED') and s.starts_at >= :now";
                    case UNANSWERED -> "s.day_state = 'SCHEDULED' and s.starts_at >= :now and s.answer = 'NONE'";
                    case DRAFTS -> "s.day_state = 'DRAFT'";
                    case PAST -> "s.day_state in ('SCHEDULED', 'CLOSED') and s.starts_at < :now";
                    case CANCELLED -> "s.day_state = 'CANCELLED'";
                });
        if (!actor.get().isStaff()) wheres.add(NO_DRAFT);
        if (filter.kind() != null) {
            wheres.add("s.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        var forwards = filter.when().forwards();
        if (after != null) {
            wheres.add(
                    (forwards
                            ? "s.starts_at >= :at and (s.starts_at > :at or s.day_id > :id)"
                            : "s.starts_at <= :at and (s.starts_at < :at or s.day_id < :id)"));
            params.put("at", Utc.of(after.startsAt()));
            params.put("id", after.id().value());
        }
        var seats = "distinct s.starts_at, s.day_id from seat s";
        return db.sql("""
                select %s join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day and %s
                 where s.removed_at is null and %s order by %s limit :limit offset :skip
                """.formatted(
                                network ? "straight_join " + seats + " force index (seat_on_shelf)" : seats,
                                DayCircle.readable("s.day_id"),
                                String.join(" and ", wheres),
                                forwards ? "s.starts_at, s.day_id" : "s.starts_at desc, s.day_id desc"))
                .params(params)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> row.getLong("day_id"))
                .list();
    }

    private Optional<List<Long>> only(DayFilter filter) {
        if (filter.dealer() != null) return Optional.of(List.of(filter.dealer().value()));
        var search = filter.search();
        if (search == null || search.isBlank()) return Optional.empty();
        return Optional.of(dealers.choose(search.strip(), 0, 100).stream()
                .map(brief -> brief.id().value())
                .toList());
    }
}
