package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists of days and a day's page, each for the acting person: of a round only the seats that person may see. */
@Repository
@Transactional(readOnly = true)
public class DayQueries {
    private final JdbcClient db;
    private final DayAccess access;
    private final DayRows rows;
    private final DealerAccess visible;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final Clock clock;

    DayQueries(
            JdbcClient db,
            DayAccess access,
            DayRows rows,
            DealerAccess visible,
            Dealers dealers,
            CurrentActor actor,
            Outbox outbox,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.rows = rows;
        this.visible = visible;
        this.dealers = dealers;
        this.actor = actor;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param skip is small: inside the gap between two keys */
    @PreAuthorize("hasAuthority('days:see')")
    public List<DayRow> rows(DayFilter filter, DayRow.@Nullable Key after, int skip, int limit) {
        var wheres = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        params.put("viewer", actor.id().value());
        params.put("today", visible.today());
        params.put("now", Utc.of(clock.instant()));
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
            wheres.add("exists (select 1 from communication_day d where d.id = s.day_id and d.kind = :kind)");
            params.put("kind", filter.kind().name());
        }
        var only = only(filter);
        if (only.isPresent()) {
            if (only.get().isEmpty()) return List.of();
            wheres.add("s.dealer_id in (:dealers)");
            params.put("dealers", only.get());
        }
        var forwards = filter.when().forwards();
        if (after != null) {
            wheres.add(
                    forwards
                            ? "s.starts_at >= :at and (s.starts_at > :at or s.day_id > :id)"
                            : "s.starts_at <= :at and (s.starts_at < :at or s.day_id < :id)");
            params.put("at", Utc.of(after.startsAt()));
            params.put("id", after.id().value());
        }
        var order = forwards ? "s.starts_at, s.day_id" : "s.starts_at desc, s.day_id desc";
        var ids = db.sql("""
                select %s join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 where s.removed_at is null and %s order by %s limit :limit offset :skip
                """.formatted(
                        only.isEmpty() && visible.seesNetwork(DealerSearch.ALL) ? inOrder(filter.when()) : SEATS,
                        String.join(" and ", wheres),
                        order))
                .params(params)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> row.getLong("day_id"))
                .list();
        return rows.of(ids);
    }

    private static final String SEATS = "distinct s.starts_at, s.day_id from seat s";

    /** Of a whole network the list begins with its order; the database would begin with ten thousand dealers. */
    private static String inOrder(DayFilter.When when) {
        var few = when == DayFilter.When.DRAFTS || when == DayFilter.When.CANCELLED;
        return "straight_join " + SEATS + " force index (" + (few ? "seat_by_state" : "seat_by_start") + ")";
    }

    /** The dealer's own people see no drafts nor what is only planned, cancelled ones neither. */
    private static final String NO_DRAFT = "(s.day_state in ('SCHEDULED', 'CLOSED') or s.day_state = 'CANCELLED'"
            + " and exists (select 1 from invitation i where i.seat_id = s.id))";

    /** The dealer's next day to come, scheduled. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<DayRow> next(DealerId dealer) {
        visible.require(dealer);
        return rows(DayFilter.of(dealer, DayFilter.When.UPCOMING), null, 0, 1).stream()
                .findFirst();
    }

    /** @throws NotFound if there is no such day, or it is not the reader's to see */
    @PreAuthorize("hasAuthority('days:see')")
    public DayDetails day(DayId id) {
        var brief = access.require(id);
        var row = rows.of(List.of(id.value())).stream().findFirst().orElseThrow(() -> new NotFound("day"));
        var invitees = invitees(id, brief.dealers());
        return db.sql("select sequence, shows_guests, batch, cancel_reason from communication_day where id = :id")
                .param("id", id.value())
                .query((day, n) -> new DayDetails(
                        row,
                        day.getInt("sequence"),
                        day.getBoolean("shows_guests"),
                        day.getString("batch"),
                        day.getString("cancel_reason"),
                        invitees,
                        day.getBoolean("shows_guests") ? otherGuests(id, brief.dealers()) : List.of()))
                .single();
    }

    /** What became of the newest letter to each who was asked; nothing where none was posted. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Map<InvitationId, LetterTrace> letters(DayDetails details) {
        access.require(details.day().id());
        var asked = details.invitees().stream().map(i -> i.id().value()).toList();
        var newest = new HashMap<InvitationId, LetterTrace>();
        for (var kind : List.of(DayLetters.INVITATION, DayLetters.CHANGED, DayLetters.CANCELLED)) {
            for (var trace : outbox.statesOf(kind, asked)) {
                newest.merge(
                        new InvitationId(trace.subject()), trace, (one, other) -> one.id() > other.id() ? one : other);
            }
        }
        return newest;
    }

    private List<DayDetails.Invitee> invitees(DayId id, List<DealerId> seen) {
        return db.sql("""
                select i.*, s.dealer_id, p.name, p.email from invitation i
                  join seat s on s.id = i.seat_id
                  join person p on p.id = i.person_id
                 where s.day_id = :day and s.dealer_id in (:dealers) and s.removed_at is null and i.removed_at is null
                 order by s.id, i.id
                """)
                .param("day", id.value())
                .param("dealers", seen.stream().map(DealerId::value).toList())
                .query(DayQueries::invitee)
                .list();
    }

    private static DayDetails.Invitee invitee(ResultSet row, int n) throws SQLException {
        var way = row.getString("way");
        return new DayDetails.Invitee(
                new InvitationId(row.getLong("id")),
                new DealerId(row.getLong("dealer_id")),
                new UserId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("email") != null,
                Answer.valueOf(row.getString("answer")),
                Columns.maybeAt(row, "answered_at"),
                way == null ? null : AnswerWay.valueOf(way),
                row.getString("words"),
                Columns.maybeAt(row, "proposed_at"));
    }

    private List<String> otherGuests(DayId id, List<DealerId> seen) {
        return db.sql("""
                select e.name from seat s join dealer e on e.id = s.dealer_id
                 where s.day_id = :day and s.dealer_id not in (:seen) and s.removed_at is null order by s.id
                """)
                .param("day", id.value())
                .param("seen", seen.stream().map(DealerId::value).toList())
                .query((row, n) -> row.getString("name"))
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
