package io.tanxin.communication;

import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans days, moves them, calls them off, takes them up again. */
@Service
@Transactional
public class DayService {
    public static final int MOST_AT_ONCE = 200;

    /** So long a change can be undone without a word to anybody. */
    public static final Duration UNDO = CommunicationDay.PAUSE;

    public sealed interface Planned {
        record Made(List<DayId> days) implements Planned {}

        /** Nothing was made. */
        record Against(List<Finding> findings) implements Planned {}
    }

    public sealed interface Changed {
        /** @param undo holds until the letters leave; null where nobody was to be told */
        record Done(DayId day, @Nullable Undo undo) implements Changed {}

        /** Everybody is invited again. @param slot what its communication week makes of it */
        record Reopened(DayId day, SlotAgain slot) implements Changed {}

        record Against(List<Finding> findings) implements Changed {}

        /** Somebody else was quicker: look at it again. */
        record ChangedMeanwhile() implements Changed {}
    }

    private final Days days;
    private final Seats seats;
    private final InvitationDesk desk;
    private final DayInviting inviting;
    private final DayMaking making;
    private final DayAccess access;
    private final DayCheck check;
    private final SlotKeeper slots;
    private final CurrentActor actor;
    private final DayCircle circle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayService(
            Days days,
            Seats seats,
            InvitationDesk desk,
            DayInviting inviting,
            DayMaking making,
            DayAccess access,
            DayCheck check,
            SlotKeeper slots,
            CurrentActor actor,
            DayCircle circle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.seats = seats;
        this.desk = desk;
        this.inviting = inviting;
        this.making = making;
        this.access = access;
        this.check = check;
        this.slots = slots;
        this.actor = actor;
        this.circle = circle;
        this.events = events;
        this.clock = clock;
    }

    /** What speaks against these days, row by row; makes nothing. */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<Finding> check(List<DayDraft> drafts) {
        return check(drafts, null);
    }

    /** @param of what is in confidence, from which they would grow */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<Finding> check(List<DayDraft> drafts, @Nullable Matter of) {
        return check.of(drafts, making.briefs(drafts, of), actor.id(), null);
    }

    /**
     * Makes all of the days or none of them; several belong to one batch.
     *
     * @param invite false: they stay drafts, and nobody is mailed
     * @param knowingly the user has seen holidays and overlaps and wants it so; what is past is refused even then
     */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly) {
        return plan(drafts, null, invite, knowingly);
    }

    /** @param of null, or what is in confidence: of its circle are these days too, until it is shared (C6) */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(List<DayDraft> drafts, @Nullable Matter of, boolean invite, boolean knowingly) {
        if (drafts.isEmpty() || drafts.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " days at once");
        }
        var briefs = making.briefs(drafts, of);
        var against = against(check.of(drafts, briefs, actor.id(), null), knowingly);
        if (!against.isEmpty()) return new Planned.Against(against);

        return new Planned.Made(making.make(drafts, briefs, of, invite, now()));
    }

    /** As if they had not been planned, as long as their letters wait; later each is called off by itself. */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean takeBack(List<DayId> made) {
        var all = made.stream().map(access::requireWhole).toList();
        var latest = now().minus(UNDO);
        if (all.stream()
                .anyMatch(
                        day -> day.createdAt().isBefore(latest) || !day.state().isAhead())) return false;
        for (var day : all) cancel(day.key(), day.version(), null);
        return true;
    }

    /** A draft goes out. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed send(DayId id, int version) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        if (day.startsAt().isBefore(now())) return past();
        inviting.send(day, now());
        return new Changed.Done(id, null);
    }

    /** Another time, length, place or way: a draft changes quietly, the invited are asked again (M19). */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed move(DayId id, int version, Schedule to, boolean knowingly) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        if (day.schedule().equals(to)) return new Changed.Done(id, null);
        var against = against(findings(day, to), knowingly);
        if (!against.isEmpty()) return new Changed.Against(against);

        var moved = days.save(day.moved(to, now()));
        var anew = !day.startsAt().equals(moved.startsAt());
        desk.follow(moved, anew);
        record(
                "day.moved",
                moved,
                Map.of("from", day.startsAt().toString(), "to", moved.startsAt().toString()));
        if (moved.state() == DayState.DRAFT) return new Changed.Done(id, null);
        if (moved.state() == DayState.PLANNED) return new Changed.Done(id, Undo.of(day, moved));
        events.publishEvent(new DayMoved(id, dealersOf(id)));
        return new Changed.Done(id, Undo.of(day, moved));
    }

    /** What it is called and what for; no calendar needs to know. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed rename(DayId id, int version, DayKind kind, @Nullable String title, boolean showsGuests) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        var named = days.save(day.named(kind, title == null || title.isBlank() ? null : title.strip(), showsGuests));
        if (kind != day.kind()) desk.keepSeats(named);
        return new Changed.Done(id, null);
    }

    /** @param reason is told to the dealer */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed cancel(DayId id, int version, @Nullable String reason) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        var cancelled = days.save(day.cancelled(reason == null || reason.isBlank() ? null : reason.strip(), now()));
        desk.callOff(cancelled);
        record("day.cancelled", cancelled, Map.of());
        if (!day.state().isQuiet()) events.publishEvent(new DayCancelled(id, dealersOf(id)));
        return new Changed.Done(id, day.state() == DayState.DRAFT ? null : Undo.of(day, cancelled));
    }

    /**
     * It takes place after all, then or at another time: everybody is invited again. A talk of a communication week has its time there
     * again, if that is still free.
     */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed reopen(DayId id, int version, Schedule at, boolean knowingly) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        var against = against(findings(day, at), knowingly);
        if (!against.isEmpty()) return new Changed.Against(against);

        var dealers = dealersOf(id);
        var slot = day.kind() == DayKind.WEEK && dealers.size() == 1
                ? slots.takeUp(id, dealers.getFirst(), at.startsAt())
                : SlotAgain.NONE;
        var reopened = days.save(day.reopened(at, now()));
        desk.follow(reopened, true);
        record("day.reopened", reopened, Map.of());
        events.publishEvent(new DayScheduled(id, dealers));
        return new Changed.Reopened(id, slot);
    }

    /** As if a move or a cancellation had not been, as long as its letters wait; later it is a change of its own. */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(Undo undo) {
        var day = access.requireWhole(undo.day());
        var waits = now().isBefore(day.changedAt().plus(CommunicationDay.PAUSE));
        if (day.sequence() != undo.sequence() || !waits) return false;
        var restored = days.save(day.undone(undo, now()));
        desk.restore(restored, day);
        record("day.undone", restored, Map.of());
        return true;
    }

    /** The talk was held and its items are settled; asked by the part that settles them. */
    @PreAuthorize("hasAuthority('days:hold')")
    public Changed close(DayId id, int version) {
        var day = access.requireWhole(id);
        if (day.version() != version) return new Changed.ChangedMeanwhile();
        var closed = days.save(day.closed());
        var came = desk.keepSeats(closed);
        record("day.closed", closed, came, Map.of());
        events.publishEvent(new DayClosed(id, came, circle.covers(closed)));
        return new Changed.Done(id, null);
    }

    private List<Finding> findings(CommunicationDay day, Schedule to) {
        var draft = new DayDraft(
                day.kind(),
                to.way(),
                day.title(),
                dealersOf(day.key()),
                to.local(),
                to.zone(),
                to.minutes(),
                to.place(),
                false);
        return check.of(List.of(draft), making.briefs(List.of(draft), null), day.organiser(), day.key());
    }

    private static List<Finding> against(List<Finding> findings, boolean knowingly) {
        return knowingly
                ? findings.stream()
                        .filter(f -> f.problem() instanceof Finding.InThePast)
                        .toList()
                : findings;
    }

    private static Changed past() {
        return new Changed.Against(List.of(new Finding(0, new Finding.InThePast())));
    }

    private List<DealerId> dealersOf(DayId id) {
        return seats.of(id).stream().map(Seat::dealer).toList();
    }

    private void record(String action, CommunicationDay day, Map<String, ?> details) {
        record(action, day, dealersOf(day.key()), details);
    }

    private void record(String action, CommunicationDay day, List<DealerId> all, Map<String, ?> details) {
        circle.record(action, day, all.size() == 1 ? all.getFirst() : null, details);
    }

    /** As fine as a column holds it, so that what was stored together is found together. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
