package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final DayPages pages;
    private final DayRows rows;
    private final DealerAccess visible;
    private final Outbox outbox;

    DayQueries(JdbcClient db, DayAccess access, DayPages pages, DayRows rows, DealerAccess visible, Outbox outbox) {
        this.db = db;
        this.access = access;
        this.pages = pages;
        this.rows = rows;
        this.visible = visible;
        this.outbox = outbox;
    }

    /** @param skip is small: inside the gap between two keys */
    @PreAuthorize("hasAuthority('days:see')")
    public List<DayRow> rows(DayFilter filter, DayRow.@Nullable Key after, int skip, int limit) {
        return rows.of(pages.ids(filter, after, skip, limit));
    }

    /** Of these days those that the reader may see, in this order. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<DayRow> of(List<DayId> days) {
        return rows.of(days.stream().map(DayId::value).toList());
    }

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
}
