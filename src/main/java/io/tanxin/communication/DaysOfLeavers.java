package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks to come with a dealer that has left us. What nobody was told of, its series takes out by itself; an invitation is a word
 * that was given: whoever looks after it says whether it is called off, or held, perhaps to part well.
 */
@Service
@Transactional
public class DaysOfLeavers {
    private static final int MOST = 20;

    private final JdbcClient db;
    private final DayRows rows;
    private final DayService days;
    private final DayAccess access;
    private final Seats seats;
    private final Invitations invitations;
    private final DayLetters letters;
    private final DealerAccess visible;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    DaysOfLeavers(
            JdbcClient db,
            DayRows rows,
            DayService days,
            DayAccess access,
            Seats seats,
            Invitations invitations,
            DayLetters letters,
            DealerAccess visible,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.days = days;
        this.access = access;
        this.seats = seats;
        this.invitations = invitations;
        this.letters = letters;
        this.visible = visible;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    public record Found(DayRow day, DealerId dealer, String name) implements Serializable {}

    /** @param undo of the day; null: it goes on with the others */
    public record CalledOff(
            DayId day, DealerId dealer, @Nullable Undo undo) implements Serializable {}

    private static final String AHEAD = """
            s.removed_at is null and s.kept_at is null and s.day_state in ('DRAFT', 'PLANNED', 'SCHEDULED')
            """;

    private static final String OF_FEW = """
            select s.day_id, s.dealer_id, e.name from visible_dealer v
              join dealer e on e.id = v.dealer_id and e.state = 'LEFT'
              join seat s on s.dealer_id = e.id and s.starts_at > :now and %s
              join communication_day d on d.id = s.day_id
             where v.viewer_id = :viewer and :today between v.from_day and v.to_day
               and (v.because in ('MANAGER', 'STAND_IN') or d.organiser_id = :viewer) and %s
             order by s.starts_at, s.day_id limit :most
            """.formatted(AHEAD, DayCircle.readable("s.day_id"));

    /** Of a whole network it begins with what is the person's own: in its care, and organised by itself. */
    private static final String OF_NETWORK = """
            (select s.starts_at, s.day_id, s.dealer_id, e.name from visible_dealer v
               join dealer e on e.id = v.dealer_id and e.state = 'LEFT'
               join seat s on s.dealer_id = e.id and s.starts_at > :now and %1$s
              where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                and %2$s)
            union
            (select straight_join s.starts_at, s.day_id, s.dealer_id, e.name
               from communication_day d force index (communication_day_of_organiser)
               join seat s on s.day_id = d.id and %1$s
               join dealer e on e.id = s.dealer_id and e.state = 'LEFT'
               join visible_dealer v on v.dealer_id = e.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
              where d.organiser_id = :viewer and d.starts_at > :now and %2$s)
            order by starts_at, day_id limit :most
            """.formatted(AHEAD, DayCircle.readable("s.day_id"));

    /** Of dealers in the acting person's care, and of its own days; the nearest first. */
    @PreAuthorize("hasAuthority('days:see')")
    @Transactional(readOnly = true)
    public List<Found> mine() {
        record Hit(long day, DealerId dealer, String name) {}
        var hits = db.sql(visible.seesNetwork() ? OF_NETWORK : OF_FEW)
                .param("now", Utc.of(clock.instant()))
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("most", MOST)
                .query((row, n) ->
                        new Hit(row.getLong("day_id"), new DealerId(row.getLong("dealer_id")), row.getString("name")))
                .list();
        var found = rows.of(hits.stream().map(Hit::day).distinct().toList()).stream()
                .collect(Collectors.toMap(day -> day.id().value(), Function.identity()));
        return hits.stream()
                .flatMap(hit ->
                        Stream.ofNullable(found.get(hit.day())).map(day -> new Found(day, hit.dealer(), hit.name())))
                .toList();
    }

    /** It is held all the same. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void keep(DayId day, DealerId dealer) {
        kept(day, dealer, now());
    }

    @PreAuthorize("hasAuthority('days:plan')")
    public void undoKeep(DayId day, DealerId dealer) {
        kept(day, dealer, null);
    }

    /** With this dealer it does not take place; with others it goes on. Who was told of it is told. */
    @PreAuthorize("hasAuthority('days:plan')")
    public CalledOff callOff(DayId id, DealerId dealer) {
        var day = access.requireWhole(id);
        var all = seats.of(id);
        var seat = all.stream().filter(one -> one.dealer().equals(dealer)).findFirst();
        if (seat.isEmpty()) throw new NotFound("seat");
        if (all.size() == 1) {
            var done = days.cancel(id, day.version(), null);
            return new CalledOff(id, dealer, done instanceof DayService.Changed.Done(var key, var undo) ? undo : null);
        }
        var now = now();
        for (var invitation : invitations.of(seat.get().key())) {
            if (day.isTold(now) && invitation.answer() != Answer.NOT_COMING) {
                letters.takesOut(day, seat.get(), invitation, now);
            }
            invitations.save(invitation.removed(now));
        }
        seats.save(seat.get().removed(now));
        audit.record("day.seatTaken", "day", id.value(), dealer, Map.of());
        return new CalledOff(id, dealer, null);
    }

    /** As long as the letter waits. */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(CalledOff made) {
        if (made.undo() != null) return days.undo(made.undo());
        access.requireWhole(made.day());
        visible.require(made.dealer());
        var seat = seats.ever(made.day(), made.dealer()).orElseThrow(() -> new NotFound("seat"));
        var removedAt = seat.removedAt();
        if (removedAt == null || !now().isBefore(removedAt.plus(DayService.UNDO))) return false;
        for (var invitation : invitations.everOf(seat.key())) {
            if (removedAt.equals(invitation.removedAt())) invitations.save(invitation.restored());
        }
        seats.save(seat.removed(null));
        audit.record("day.undone", "day", made.day().value(), made.dealer(), Map.of());
        return true;
    }

    private void kept(DayId day, DealerId dealer, @Nullable Instant at) {
        access.require(day, dealer);
        db.sql("update seat set kept_at = :at where day_id = :day and dealer_id = :dealer")
                .param("at", at == null ? null : Utc.of(at))
                .param("day", day.value())
                .param("dealer", dealer.value())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
