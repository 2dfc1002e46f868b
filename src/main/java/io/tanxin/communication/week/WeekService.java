package io.tanxin.communication.week;

import io.tanxin.communication.DayService;
import io.tanxin.communication.SeriesDays;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes communication weeks, changes their drafts, opens them, closes them, calls them off. */
@Service
@Transactional
@PreAuthorize("hasAuthority('days:plan')")
public class WeekService {

    public sealed interface Made {
        record Done(WeekId week) implements Made {}

        record Refused(Why why) implements Made {}
    }

    public enum Why {
        NO_SLOTS,
        MANY_SLOTS,
        SLOT_PAST,
        DEADLINE_PAST,
        /** Dealers would choose among times that are over. */
        DEADLINE_LATE,
        /** Somebody else has changed the draft, or opened it. */
        CHANGED_MEANWHILE
    }

    private final WeekBook book;
    private final WeekAccess access;
    private final WeekPlanner planner;
    private final WeekLetters letters;
    private final WaitingList waiting;
    private final SeriesDays days;
    private final Actors actors;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final JdbcClient db;

    WeekService(
            WeekBook book,
            WeekAccess access,
            WeekPlanner planner,
            WeekLetters letters,
            WaitingList waiting,
            SeriesDays days,
            Actors actors,
            CurrentActor actor,
            AuditTrail audit,
            JdbcClient db) {
        this.book = book;
        this.access = access;
        this.planner = planner;
        this.letters = letters;
        this.waiting = waiting;
        this.days = days;
        this.actors = actors;
        this.actor = actor;
        this.audit = audit;
        this.db = db;
    }

    /** A draft; nobody is written to (M20). */
    public Made make(WeekDraft draft) {
        var holders = holders(draft, null);
        var why = against(draft);
        if (why != null) return new Made.Refused(why);
        var now = book.now();
        var week = book.weeks().save(CommunicationWeek.draft(draft, actor.id(), now));
        book.slots()
                .saveAll(draft.slots().stream()
                        .distinct()
                        .map(slot -> Slot.of(week.key(), slot, startOf(slot, draft)))
                        .toList());
        book.guests()
                .saveAll(draft.dealers().stream()
                        .map(dealer -> Guest.asked(week.key(), dealer, Objects.requireNonNull(holders.get(dealer))))
                        .toList());
        record("week.made", week);
        return new Made.Done(week.key());
    }

    /**
     * A draft becomes another one: its days, times, places and dealers. Times and dealers that stay are the same rows.
     *
     * @param seen what the page said that it showed
     */
    public Made change(WeekId id, int seen, WeekDraft to) {
        var week = access.requireWhole(id);
        var slots = book.slots().of(id);
        var guests = book.guests().of(id);
        if (week.state() != WeekState.DRAFT || book.seen(week, slots, guests) != seen)
            return new Made.Refused(Why.CHANGED_MEANWHILE);
        var holders = holders(to, id);
        var why = against(to);
        if (why != null) return new Made.Refused(why);
        var changed = book.weeks().save(week.redrafted(to));
        changeSlots(changed, slots, to);
        var asked = guests.stream().map(Guest::dealer).collect(Collectors.toSet());
        book.guests()
                .deleteAll(guests.stream()
                        .filter(guest -> !to.dealers().contains(guest.dealer()))
                        .toList());
        book.guests()
                .saveAll(to.dealers().stream()
                        .filter(dealer -> !asked.contains(dealer))
                        .map(dealer -> Guest.asked(id, dealer, Objects.requireNonNull(holders.get(dealer))))
                        .toList());
        record("week.changed", changed);
        return new Made.Done(id);
    }

    private void changeSlots(CommunicationWeek week, List<Slot> before, WeekDraft to) {
        record Time(UserId manager, Instant at) {}
        var wanted = new LinkedHashMap<Time, SlotDraft>();
        for (var slot : to.slots()) wanted.put(new Time(slot.manager(), startOf(slot, to)), slot);
        for (var slot : before) {
            var stays = wanted.remove(new Time(slot.manager(), slot.startsAt()));
            if (stays == null) book.slots().delete(slot);
            else book.slots().save(slot.redrafted(stays));
        }
        book.slots()
                .saveAll(wanted.entrySet().stream()
                        .map(one ->
                                Slot.of(week.key(), one.getValue(), one.getKey().at()))
                        .toList());
    }

    private static Instant startOf(SlotDraft slot, WeekDraft of) {
        return slot.at().atZone(of.zone()).toInstant();
    }

    private Map<DealerId, UserId> holders(WeekDraft draft, @Nullable WeekId before) {
        var holders = planner.holders(draft.dealers(), before);
        for (var slot : draft.slots()) if (!holders.containsValue(slot.manager())) throw new NotFound("manager");
        return holders;
    }

    private @Nullable Why against(WeekDraft draft) {
        var now = book.now();
        if (draft.slots().isEmpty()) return Why.NO_SLOTS;
        var most = draft.slots().stream()
                .collect(Collectors.groupingBy(SlotDraft::manager, Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare);
        if (most.orElseThrow() > WeekDraft.MOST_SLOTS) return Why.MANY_SLOTS;
        if (draft.slots().stream()
                .anyMatch(slot -> !now.isBefore(slot.at().atZone(draft.zone()).toInstant()))) return Why.SLOT_PAST;
        if (!now.isBefore(draft.pickUntilInstant())) return Why.DEADLINE_PAST;
        return draft.pickUntil().isAfter(draft.to()) ? Why.DEADLINE_LATE : null;
    }

    /** Now the dealers are asked. @return false: it is too late to choose, or somebody opened it already */
    public boolean open(WeekId id) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.DRAFT || !book.now().isBefore(week.pickUntil())) return false;
        var opened = book.weeks().save(week.opened(book.now()));
        actors.runAs(Seating.JOB, () -> letters.invites(opened, book.guests().of(id)));
        record("week.opened", opened);
        return true;
    }

    /** As if it had not been opened, as long as its letters wait and nobody has picked. */
    public boolean undoOpen(WeekId id) {
        var week = access.requireWhole(id);
        var waits =
                week.openedAt() != null && book.now().isBefore(week.openedAt().plus(DayService.UNDO));
        var picked = book.guests().of(id).stream().anyMatch(guest -> guest.standing() != Standing.ASKED);
        if (week.state() != WeekState.OPEN || !waits || picked) return false;
        book.weeks().save(week.draftAgain());
        record("week.undone", week);
        return true;
    }

    /** Its talks stay; nothing is picked any more. */
    public boolean close(WeekId id) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.OPEN) return false;
        record("week.closed", book.weeks().save(week.closed()));
        return true;
    }

    public boolean reopen(WeekId id) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.CLOSED) return false;
        var open = book.weeks().save(week.reopened());
        actors.runAs(
                Seating.JOB,
                () -> book.guests().of(id).stream()
                        .map(Guest::manager)
                        .distinct()
                        .forEach(manager -> waiting.offer(open, manager)));
        record("week.opened", open);
        return true;
    }

    /** All talks that were picked and are still to come are called off. @param reason is told to the dealers */
    public boolean cancel(WeekId id, @Nullable String reason) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.OPEN && week.state() != WeekState.CLOSED) return false;
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        var cancelled = book.weeks().save(week.cancelled(words));
        var guests = book.guests().of(id);
        actors.runAs(Seating.JOB, () -> {
            for (var guest : guests) if (guest.day() != null) days.callOff(guest.day(), words);
            letters.cancels(guests.stream()
                    .filter(guest -> guest.day() == null && guest.standing() != Standing.NO)
                    .filter(guest -> isTold(week))
                    .toList());
        });
        record("week.cancelled", cancelled);
        return true;
    }

    /** A draft that comes to nothing: nobody ever knew. */
    public boolean discard(WeekId id) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.DRAFT) return false;
        for (var table : new String[] {"communication_week_guest", "communication_week_slot"}) {
            db.sql("delete from " + table + " where week_id = :week")
                    .param("week", id.value())
                    .update();
        }
        book.weeks().deleteById(id);
        record("week.discarded", week);
        return true;
    }

    private boolean isTold(CommunicationWeek week) {
        return week.openedAt() != null && !book.now().isBefore(week.openedAt().plus(DayService.UNDO));
    }

    private void record(String action, CommunicationWeek week) {
        audit.record(action, "week", week.key().value(), null, Map.of());
    }
}
