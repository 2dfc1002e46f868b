package io.tanxin.communication.week;

import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company's people do in a week by hand: put a dealer into a slot, take it out, offer more, ask more dealers. */
@Service
@Transactional
@PreAuthorize("hasAuthority('days:plan')")
public class WeekDesk {
    private final WeekBook book;
    private final WeekAccess access;
    private final WeekPlanner planner;
    private final FreeSlots free;
    private final Seating seating;
    private final WaitingList waiting;
    private final WeekLetters letters;
    private final Actors actors;
    private final AuditTrail audit;

    WeekDesk(
            WeekBook book,
            WeekAccess access,
            WeekPlanner planner,
            FreeSlots free,
            Seating seating,
            WaitingList waiting,
            WeekLetters letters,
            Actors actors,
            AuditTrail audit) {
        this.book = book;
        this.access = access;
        this.planner = planner;
        this.free = free;
        this.seating = seating;
        this.waiting = waiting;
        this.letters = letters;
        this.actors = actors;
        this.audit = audit;
    }

    /** Its people are invited to that time like to any other day, and answer. */
    public Outcome put(GuestId id, SlotId into) {
        var week = book.lock(access.requireGuest(id).week());
        var guest = book.guest(id);
        if (week.state() != WeekState.OPEN && week.state() != WeekState.CLOSED) return Outcome.OVER;
        if (into.equals(guest.slot()) && guest.standing() == Standing.TAKEN) return Outcome.KEPT;
        var slot = into.equals(guest.slot())
                ? book.slots().findById(into)
                : free.of(week.key(), guest.manager(), book.now()).stream()
                        .filter(one -> one.key().equals(into))
                        .findFirst();
        if (slot.isEmpty()) return Outcome.GONE;
        seating.take(week, guest, slot.get(), null);
        return Outcome.KEPT;
    }

    /** The dealer's talk is called off, and the slot is offered again. @param reason is told to the dealer */
    public Outcome free(GuestId id, @Nullable String reason) {
        var week = book.lock(access.requireGuest(id).week());
        var guest = book.guest(id);
        if (week.state() == WeekState.CANCELLED) return Outcome.OVER;
        if (guest.standing() == Standing.TAKEN) {
            seating.free(week, guest, reason == null || reason.isBlank() ? null : reason.strip());
        } else if (guest.standing() == Standing.OFFERED) {
            book.guests().save(guest.free());
            seating.offer(week, guest);
        }
        return Outcome.KEPT;
    }

    /** @param withdrawn false: it is offered again */
    public Outcome withdraw(SlotId id, boolean withdrawn) {
        var slot = book.slots().findById(id).orElseThrow(() -> new NotFound("slot"));
        var week = mine(slot.week(), slot.manager());
        if (withdrawn && book.guests().holding(id).isPresent()) return Outcome.GONE;
        book.slots().save(book.slots().findById(id).orElseThrow().withdrawn(withdrawn));
        if (!withdrawn) offer(week, slot.manager());
        return Outcome.KEPT;
    }

    /** One more time; who waits longest is asked first. @return GONE: it is past, or offered already */
    public Outcome add(WeekId id, SlotDraft draft) {
        var week = mine(id, draft.manager());
        var starts = draft.at().atZone(ZoneId.of(week.zone())).toInstant();
        var there = book.slots().of(id).stream()
                .filter(slot -> slot.manager().equals(draft.manager()))
                .toList();
        if (week.state() == WeekState.CANCELLED || there.size() >= WeekDraft.MOST_SLOTS) return Outcome.OVER;
        if (!book.now().isBefore(starts)
                || there.stream().anyMatch(slot -> slot.startsAt().equals(starts))) return Outcome.GONE;
        book.slots().save(Slot.of(id, draft, starts));
        offer(week, draft.manager());
        return Outcome.KEPT;
    }

    /** Those among them who are not asked yet. @return how many were added */
    public int ask(WeekId id, List<DealerId> more) {
        var week = access.requireWhole(id);
        if (week.state() != WeekState.DRAFT && week.state() != WeekState.OPEN) return 0;
        var there = book.guests().of(id);
        var asked = there.stream().map(Guest::dealer).collect(Collectors.toSet());
        var holders = planner.holders(more, null);
        var added = book.guests()
                .saveAll(more.stream()
                        .filter(dealer -> !asked.contains(dealer))
                        .distinct()
                        .limit(WeekDraft.MOST_DEALERS - there.size())
                        .map(dealer -> Guest.asked(id, dealer, Objects.requireNonNull(holders.get(dealer))))
                        .toList());
        if (week.state() == WeekState.OPEN) actors.runAs(Seating.JOB, () -> letters.invites(week, added));
        for (var guest : added) audit.record("week.asked", "week", id.value(), guest.dealer(), Map.of());
        return added.size();
    }

    /** The week is the actor's to see, and this manager's dealers are among what the actor sees of it. */
    private CommunicationWeek mine(WeekId id, UserId manager) {
        var week = access.require(id);
        if (!access.sees(week, manager)) throw new NotFound("manager");
        return book.lock(id);
    }

    private void offer(CommunicationWeek week, UserId manager) {
        actors.runAs(Seating.JOB, () -> waiting.offer(week, manager));
    }
}
