package io.tanxin.communication;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single days of a series, as the series changes them: whoever was invited is told, in a letter of one's own. */
@Service
@Transactional
public class SeriesDays {
    private final Days days;
    private final Seats seats;
    private final DayAccess access;
    private final DayInviting inviting;
    private final InvitationDesk desk;
    private final DaysOnHoliday holidays;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeriesDays(
            Days days,
            Seats seats,
            DayAccess access,
            DayInviting inviting,
            InvitationDesk desk,
            DaysOnHoliday holidays,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.seats = seats;
        this.access = access;
        this.inviting = inviting;
        this.desk = desk;
        this.holidays = holidays;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @return false: it is no longer only planned, it is past, or it waits for a decision (M25) */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean invite(DayId id) {
        var day = access.requireWhole(id);
        if (day.state() != DayState.PLANNED || day.startsAt().isBefore(now())) return false;
        if (holidays.isUndecided(id)) return false;
        inviting.send(day, now());
        return true;
    }

    /** Comes to lie elsewhere, as its series says. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void follow(DayId id, Schedule to, SeriesDay place) {
        var day = access.requireWhole(id);
        if (day.schedule().equals(to)) {
            days.save(day.placed(place));
            return;
        }
        var moved = days.save(day.following(to, place, now()));
        desk.follow(moved, !day.startsAt().equals(moved.startsAt()));
        record(
                "day.moved",
                moved,
                Map.of("from", day.startsAt().toString(), "to", moved.startsAt().toString()));
        if (!moved.state().isQuiet()) events.publishEvent(new DayMoved(id, dealersOf(id)));
    }

    /** What it is called and what for; no calendar needs to know. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void named(DayId id, DayKind kind, @Nullable String title, boolean showsGuests) {
        desk.keepSeats(days.save(access.requireWhole(id).named(kind, title, showsGuests)));
    }

    /** It does not take place, whatever it was. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void callOff(DayId id, @Nullable String reason) {
        var day = access.requireWhole(id);
        if (!day.state().isAhead()) return;
        var cancelled = days.save(day.cancelled(reason, now()));
        desk.callOff(cancelled);
        record("day.cancelled", cancelled, Map.of());
        if (!day.state().isQuiet()) events.publishEvent(new DayCancelled(id, dealersOf(id)));
    }

    /** A day as it was before its series changed. */
    public record Before(Undo undo, DayKind kind, @Nullable String title, boolean showsGuests, UserId organiser) {}

    /** As if its series had not changed; the letters on their way find out (M10). */
    @PreAuthorize("hasAuthority('days:plan')")
    public void putBack(Before before) {
        var day = access.requireWhole(before.undo().day());
        var restored = days.save(day.undone(before.undo(), now())
                .named(before.kind(), before.title(), before.showsGuests())
                .by(before.organiser()));
        desk.restore(restored, day);
        record("day.undone", restored, Map.of());
    }

    /** Another account manager: the invited read whom they meet. */
    @PreAuthorize("hasAuthority('days:plan')")
    public void organisedBy(DayId id, UserId organiser) {
        var day = access.requireWhole(id);
        if (day.organiser().equals(organiser) || !day.state().isAhead()) return;
        var theirs = days.save(day.organisedBy(organiser, now()));
        desk.follow(theirs, false);
        record("day.moved", theirs, Map.of("organiser", organiser.value()));
    }

    private void record(String action, CommunicationDay day, Map<String, ?> details) {
        var all = dealersOf(day.key());
        audit.record(action, "day", day.key().value(), all.size() == 1 ? all.getFirst() : null, details);
    }

    private List<DealerId> dealersOf(DayId id) {
        return seats.of(id).stream().map(Seat::dealer).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
