package io.tanxin.communication.aftercare;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.FirstFreeHour;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposed talks after a support (N6): planned into a free hour with one click, or dropped with a word why. */
@Service
@Transactional
public class AftercareTalks {
    public static final int LONGEST_REASON = 500;
    private static final int MINUTES = 30;
    private static final int SOON = 3;
    private static final int MOST = 200;

    /** What came of accepting a proposal. */
    public sealed interface Planned extends Serializable {
        /** @param made a new day; else one that stood in the calendar already and serves */
        record Done(DayId day, Instant at, boolean made) implements Planned {}

        /** Whoever is to hold it has no free hour within four weeks. */
        record NoRoom() implements Planned {}
    }

    private final JdbcClient db;
    private final AftercareRows rows;
    private final DayService days;
    private final FirstFreeHour hour;
    private final Dealers dealers;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    AftercareTalks(
            JdbcClient db,
            AftercareRows rows,
            DayService days,
            FirstFreeHour hour,
            Dealers dealers,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.days = days;
        this.hour = hour;
        this.dealers = dealers;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A dealer's open proposals, the next one first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<AftercareTalk> of(DealerId dealer) {
        access.require(dealer);
        return rows.open("a.dealer_id = :dealer", Map.of("dealer", dealer.value()), MOST);
    }

    /** What is due within three days or over, of the dealers that the acting person cares for or stands in for. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<AftercareTalk> due(int most) {
        return rows.open(
                "v.because in ('MANAGER', 'STAND_IN') and a.due <= :soon",
                Map.of("soon", access.today().plusDays(SOON)),
                most);
    }

    /** Into the first free hour of the dealer's account manager from the day that it is due; a talk that stands near it serves. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(AftercareId id) {
        var talk = hold(id);
        var near = near(talk);
        if (near.isPresent()) return done(talk, near.get());
        return hour.plan(talk.dealer(), DayKind.AFTERCARE, DayWay.PHONE, MINUTES, talk.due())
                .map(taken -> done(talk, new Planned.Done(taken.day(), taken.at(), true)))
                .orElseGet(Planned.NoRoom::new);
    }

    /** As if it had not been accepted; a day that was made for it is taken back, as long as its letters wait. */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(AftercareId id, Planned.Done planned) {
        var dealer = require(id);
        if (planned.made() && !days.takeBack(List.of(planned.day()))) return false;
        reopen(id, dealer, "PLANNED");
        return true;
    }

    @PreAuthorize("hasAuthority('days:plan')")
    public void drop(AftercareId id, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) throw new IllegalArgumentException("a word why");
        var talk = hold(id);
        settle(talk, "DROPPED", null, why);
        audit.record("aftercare.dropped", "AFTERCARE", id.value(), talk.dealer(), Map.of());
    }

    @PreAuthorize("hasAuthority('days:plan')")
    public void takeUpAgain(AftercareId id) {
        reopen(id, require(id), "DROPPED");
    }

    private Planned done(AftercareTalk talk, Planned.Done planned) {
        settle(talk, "PLANNED", planned.day(), null);
        audit.record(
                "aftercare.planned",
                "AFTERCARE",
                talk.id().value(),
                talk.dealer(),
                Map.of("day", planned.day().value()));
        return planned;
    }

    /** A talk with this dealer alone, asked for already, within some days of the day that it is due. */
    private Optional<Planned.Done> near(AftercareTalk talk) {
        var zone = dealers.brief(talk.dealer()).zone();
        var due = talk.due().isBefore(access.today()) ? access.today() : talk.due();
        return db.sql("""
                select d.id, d.starts_at from seat s
                  join communication_day d on d.id = s.day_id and d.kind <> 'ROUND'
                 where s.dealer_id = :dealer and s.removed_at is null and s.day_state = 'SCHEDULED'
                   and s.starts_at >= :from and s.starts_at < :to and %s
                 order by s.starts_at, s.day_id limit 1
                """.formatted(DayCircle.shared("s.day_id")))
                .param("dealer", talk.dealer().value())
                .param(
                        "from",
                        later(Utc.of(due.minusDays(AftercareDesk.NEAR)
                                .atStartOfDay(zone)
                                .toInstant())))
                .param(
                        "to",
                        Utc.of(due.plusDays(AftercareDesk.NEAR + 1L)
                                .atStartOfDay(zone)
                                .toInstant()))
                .query((row, n) -> new Planned.Done(
                        new DayId(row.getLong("id")),
                        Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                        false))
                .optional();
    }

    private LocalDateTime later(LocalDateTime than) {
        var now = Utc.of(clock.instant());
        return than.isAfter(now) ? than : now;
    }

    /** Open, and the actor's; two who settle it at once wait for each other. */
    private AftercareTalk hold(AftercareId id) {
        db.sql("select id from aftercare where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return rows.find(id).orElseThrow(() -> new NotFound("aftercare"));
    }

    private DealerId require(AftercareId id) {
        var dealer = db.sql("select dealer_id from aftercare where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound("aftercare"));
        access.require(dealer);
        return dealer;
    }

    private void settle(AftercareTalk talk, String state, @Nullable DayId day, @Nullable String reason) {
        db.sql("""
                update aftercare set state = :state, day_id = :day, reason = :reason, settled_by = :me, settled_at = :now
                 where id = :id
                """)
                .param("state", state)
                .param("day", day == null ? null : day.value())
                .param("reason", reason)
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("id", talk.id().value())
                .update();
    }

    /** A day that was taken back has opened it already. */
    private void reopen(AftercareId id, DealerId dealer, String from) {
        db.sql("""
                update aftercare set state = 'OPEN', day_id = null, reason = null, settled_by = null, settled_at = null
                 where id = :id and state = :from
                """).param("id", id.value()).param("from", from).update();
        audit.record("aftercare.reopened", "AFTERCARE", id.value(), dealer, Map.of());
    }
}
