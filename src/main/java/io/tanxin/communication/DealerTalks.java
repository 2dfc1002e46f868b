package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The talks of one dealer as parts above ask for them. A <em>real</em> talk is one that was closed, to which somebody of the dealer
 * came, and which whoever held it did not miss: both sides were there (C5). Those in confidence are left out for everybody: hand-over
 * letters and their clocks are read by managers (C6).
 */
@Service
@Transactional(readOnly = true)
public class DealerTalks {
    private static final String SEATS = """
            select d.id, d.kind, d.title, d.organiser_id, o.name as organiser_name, s.dealer_id, s.starts_at
              from seat s join communication_day d on d.id = s.day_id join person o on o.id = d.organiser_id
            """;
    private static final String REAL = """
            s.day_state = 'CLOSED' and s.removed_at is null and s.came = 'YES'
              and not exists (select 1 from attendance a
                               where a.day_id = s.day_id and a.person_id = d.organiser_id and a.came = false)
              and %s
            """.formatted(DayCircle.shared("s.day_id"));

    public record Talk(
            DayId day,
            DayKind kind,
            @Nullable String title,
            UserId organiser,
            String organiserName,
            DealerId dealer,
            Instant startsAt)
            implements Serializable {}

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    DealerTalks(JdbcClient db, DealerAccess access, CurrentActor actor, Clock clock) {
        this.actor = actor;
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    /** Real ones, the newest first. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Talk> last(DealerId dealer, int limit) {
        access.require(dealer);
        return db.sql(SEATS + " where s.dealer_id = :dealer and s.starts_at <= :now and " + REAL
                        + " order by s.starts_at desc, s.day_id desc limit :limit")
                .param("dealer", dealer.value())
                .param("now", Utc.of(clock.instant()))
                .param("limit", limit)
                .query(DealerTalks::talk)
                .list();
    }

    /** To which its people are invited. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<Talk> next(DealerId dealer) {
        access.require(dealer);
        return db.sql(SEATS + """
                 where s.dealer_id = :dealer and s.starts_at > :now and s.day_state = 'SCHEDULED' and s.removed_at is null
                   and %s
                 order by s.starts_at, s.day_id limit 1
                """.formatted(DayCircle.shared("s.day_id")))
                .param("dealer", dealer.value())
                .param("now", Utc.of(clock.instant()))
                .query(DealerTalks::talk)
                .optional();
    }

    /** The first real one that this person held from then on. */
    @PreAuthorize("hasAuthority('days:see')")
    public Optional<Talk> firstBy(UserId organiser, DealerId dealer, Instant since) {
        access.require(dealer);
        return db.sql(SEATS
                        + " where s.dealer_id = :dealer and s.starts_at >= :since and d.organiser_id = :organiser and "
                        + REAL + " order by s.starts_at, s.day_id limit 1")
                .param("dealer", dealer.value())
                .param("since", Utc.of(since))
                .param("organiser", organiser.value())
                .query(DealerTalks::talk)
                .optional();
    }

    /** Single days and series that go with a dealer to its next manager. */
    public record Moving(int days, int series) implements Serializable {}

    /** Of these dealers, as far as the acting person sees them. @return nothing for a dealer with which nothing moves */
    @PreAuthorize("hasAuthority('days:see')")
    public Map<DealerId, Moving> movingFrom(UserId organiser, Collection<DealerId> dealers) {
        if (dealers.isEmpty()) return Map.of();
        var found = new HashMap<DealerId, Moving>();
        db.sql("""
                select x.dealer_id, sum(x.days) days, sum(x.series) series from (
                  select s.dealer_id, 1 days, 0 series
                    from seat s join communication_day d on d.id = s.day_id and d.organiser_id = :organiser and d.series_id is null
                   where s.dealer_id in (:dealers) and s.starts_at > :now and s.removed_at is null
                     and s.day_state in ('DRAFT', 'SCHEDULED') and d.kind <> 'ROUND' and %s
                   union all
                  select g.dealer_id, 0, 1
                    from communication_series_dealer g
                    join communication_series r on r.id = g.series_id and r.state <> 'ENDED' and r.organiser_id = :organiser
                   where g.dealer_id in (:dealers)
                     and not exists (select 1 from communication_series_dealer o
                                      where o.series_id = g.series_id and o.dealer_id <> g.dealer_id)) x
                  join visible_dealer v on v.dealer_id = x.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 group by x.dealer_id
                """.formatted(DayCircle.shared("s.day_id")))
                .param("organiser", organiser.value())
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("now", Utc.of(clock.instant()))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(row -> {
                    found.put(
                            new DealerId(row.getLong("dealer_id")),
                            new Moving(row.getInt("days"), row.getInt("series")));
                });
        return found;
    }

    private static Talk talk(ResultSet row, int number) throws SQLException {
        return new Talk(
                new DayId(row.getLong("id")),
                DayKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new UserId(row.getLong("organiser_id")),
                row.getString("organiser_name"),
                new DealerId(row.getLong("dealer_id")),
                Columns.at(row, "starts_at"));
    }
}
