package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What days want of the acting person today: of the dealers that it manages or stands in for, and what it organises itself.
 * A director's whole network is not somebody's day. Each list is bounded.
 */
@Repository
@Transactional(readOnly = true)
public class DaysToday {
    private static final Duration NEAR = Duration.ofDays(3);
    private static final Duration LOOKING_BACK = Duration.ofDays(60);

    /** No plan reaches further. */
    private static final Duration LOOKING_AHEAD = Duration.ofDays(3650);

    private static final int MOST = 50;
    private static final Set<DayState> SCHEDULED = EnumSet.of(DayState.SCHEDULED);

    private final JdbcClient db;
    private final MySeats mine;
    private final DayRows rows;
    private final DealerAccess visible;
    private final CurrentActor actor;
    private final Clock clock;

    DaysToday(JdbcClient db, MySeats mine, DayRows rows, DealerAccess visible, CurrentActor actor, Clock clock) {
        this.db = db;
        this.mine = mine;
        this.rows = rows;
        this.visible = visible;
        this.actor = actor;
        this.clock = clock;
    }

    /** Someone asks for another time. @param proposedAt null: none was named */
    public record Wish(
            DayRow day,
            InvitationId invitation,
            DealerId dealer,
            String dealerName,
            UserId person,
            String name,
            @Nullable String words,
            @Nullable Instant proposedAt)
            implements Serializable {}

    /** A dealer that said no to its last two days: the channel may be closing (C5). */
    public record Declining(DealerId dealer, String dealerName, Instant lastAt) implements Serializable {}

    /** Today's talks in the actor's zone, held ones too. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<DayRow> agenda() {
        var zone = actor.get().zone();
        var today = visible.today();
        return days(
                EnumSet.of(DayState.SCHEDULED, DayState.CLOSED),
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The talks of the seven days behind today, in the actor's zone; so many at most. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<DayRow> week(int limit) {
        var zone = actor.get().zone();
        var tomorrow = visible.today().plusDays(1);
        return days(
                        SCHEDULED,
                        tomorrow.atStartOfDay(zone).toInstant(),
                        tomorrow.plusDays(7).atStartOfDay(zone).toInstant())
                .stream()
                .limit(limit)
                .toList();
    }

    /** @param unanswered by one of those whose answer the acting person waits for */
    public record Near(DayRow day, boolean unanswered) implements Serializable {}

    /** Told, not over, and to begin within three days or begun today. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Near> near() {
        var now = clock.instant();
        var morning = visible.today().atStartOfDay(actor.get().zone()).toInstant();
        var unanswered = new LinkedHashMap<Long, Boolean>();
        mine.query("""
                select s.starts_at, s.day_id, max(s.answer = 'NONE') as unanswered from %s s
                 group by s.starts_at, s.day_id order by s.starts_at, s.day_id limit :most
                """, SCHEDULED, morning, now.plus(NEAR)).param("most", MOST).query(row -> {
            unanswered.put(row.getLong("day_id"), row.getBoolean("unanswered"));
        });
        return rows.of(List.copyOf(unanswered.keySet())).stream()
                .filter(day -> now.isBefore(day.endsAt()))
                .map(day -> new Near(
                        day, Boolean.TRUE.equals(unanswered.get(day.id().value()))))
                .toList();
    }

    /** @param written its minutes are shared, or somebody said that there is nothing to write down: it only has to be closed */
    public record Unclosed(DayRow day, boolean written) implements Serializable {}

    /** Over, and neither closed nor cancelled. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Unclosed> unclosed() {
        var now = clock.instant();
        var over = days(SCHEDULED, now.minus(LOOKING_BACK), now).stream()
                .filter(day -> !now.isBefore(day.endsAt()))
                .toList();
        var written = written(over.stream().map(DayRow::id).toList());
        return over.stream()
                .map(day -> new Unclosed(day, written.contains(day.id())))
                .toList();
    }

    private Set<DayId> written(List<DayId> days) {
        if (days.isEmpty()) return Set.of();
        return Set.copyOf(
                db.sql("select distinct day_id from minutes where day_id in (:days) and (shares > 0 or state = 'NONE')")
                        .param("days", days.stream().map(DayId::value).toList())
                        .query((row, n) -> new DayId(row.getLong(1)))
                        .list());
    }

    /** Newest wishes for another time of days still to come. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Wish> wishes() {
        record Found(
                long day,
                InvitationId invitation,
                DealerId dealer,
                String dealerName,
                UserId person,
                String name,
                @Nullable String words,
                @Nullable Instant proposedAt) {}
        var now = clock.instant();
        var found = mine.saying("""
                select s.day_id, i.id, s.dealer_id, e.name as dealer_name, i.person_id, p.name, i.words, i.proposed_at
                  from %s s
                  join invitation i on i.id = s.invitation_id and i.removed_at is null and i.answer = 'ANOTHER_TIME'
                  join dealer e on e.id = s.dealer_id
                  join person p on p.id = i.person_id
                 order by i.answered_at desc, i.id limit :most
                """, SCHEDULED, now, now.plus(LOOKING_AHEAD))
                .param("most", MOST)
                .query((row, n) -> new Found(
                        row.getLong("day_id"),
                        new InvitationId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("dealer_name"),
                        new UserId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("words"),
                        Columns.maybeAt(row, "proposed_at")))
                .list();
        var days = byId(found.stream().map(Found::day).distinct().toList());
        return found.stream()
                .filter(wish -> days.containsKey(wish.day()))
                .map(wish -> new Wish(
                        Objects.requireNonNull(days.get(wish.day())),
                        wish.invitation(),
                        wish.dealer(),
                        wish.dealerName(),
                        wish.person(),
                        wish.name(),
                        wish.words(),
                        wish.proposedAt()))
                .toList();
    }

    /** Dealers in the actor's own care whose last two answered days were both declined. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Declining> declinedTwice() {
        return db.sql("""
                select e.id, e.name, max(l.starts_at) as last_at
                  from visible_dealer v
                  join dealer e on e.id = v.dealer_id
                  join lateral (select s.starts_at, s.answer from seat s
                                 where s.dealer_id = v.dealer_id and s.day_state in ('SCHEDULED', 'CLOSED')
                                   and s.answer <> 'NONE' and s.removed_at is null and %s
                                 order by s.starts_at desc, s.day_id desc limit 2) l
                 where v.viewer_id = :viewer and :today between v.from_day and v.to_day
                   and v.because in ('MANAGER', 'STAND_IN')
                 group by e.id, e.name
                having count(*) = 2 and sum(l.answer = 'NOT_COMING') = 2
                 order by last_at desc, e.id limit :most
                """.formatted(DayCircle.shared("s.day_id")))
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("most", MOST)
                .query((row, n) -> new Declining(
                        new DealerId(row.getLong("id")), row.getString("name"), Columns.at(row, "last_at")))
                .list();
    }

    private List<DayRow> days(Set<DayState> states, Instant from, Instant to) {
        return rows.of(mine.query(
                        "select distinct s.starts_at, s.day_id from %s s order by s.starts_at, s.day_id limit :most",
                        states, from, to)
                .param("most", MOST)
                .query((row, n) -> row.getLong("day_id"))
                .list());
    }

    private Map<Long, DayRow> byId(List<Long> ids) {
        return rows.of(ids).stream().collect(Collectors.toMap(day -> day.id().value(), day -> day));
    }
}
