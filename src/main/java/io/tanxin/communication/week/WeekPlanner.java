package io.tanxin.communication.week;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.BusyTimes;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SpreadService;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the slots of a week before anything is made: working days only, with what the managers have then already. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('days:plan')")
public class WeekPlanner {
    private final Dealers dealers;
    private final People people;
    private final SpreadService spreads;
    private final WorkingDays workingDays;
    private final BusyTimes busy;
    private final CurrentActor actor;
    private final WeekBook book;
    private final WeekAccess access;

    WeekPlanner(
            Dealers dealers,
            People people,
            SpreadService spreads,
            WorkingDays workingDays,
            BusyTimes busy,
            CurrentActor actor,
            WeekBook book,
            WeekAccess access) {
        this.dealers = dealers;
        this.people = people;
        this.spreads = spreads;
        this.workingDays = workingDays;
        this.busy = busy;
        this.actor = actor;
        this.book = book;
        this.access = access;
    }

    /** Who is to keep time free, and for how many dealers. */
    public record Manager(UserId id, String name, Hours hours, int dealers) implements Serializable {}

    /** @param problem an overlap, or the past; null: nothing speaks against it */
    public record Proposed(SlotDraft slot, Finding.@Nullable Problem problem) implements Serializable {}

    /** @param resting days without slots, for somebody's dealers have a holiday or a weekend then */
    public record Proposal(List<Proposed> slots, Set<LocalDate> resting) implements Serializable {}

    /**
     * By name. A director's week is held by each dealer's own manager; a manager's by the manager.
     *
     * @param draft that is changed: its dealers stay with whom they are; null: a new week
     */
    public List<Manager> managers(Collection<DealerId> of, @Nullable WeekId draft) {
        var kept = kept(draft);
        var holders = briefs(of).stream().collect(Collectors.groupingBy(dealer -> holder(dealer, kept)));
        var names = people.names(holders.keySet());
        return holders.entrySet().stream()
                .map(one -> new Manager(
                        one.getKey(),
                        names.getOrDefault(one.getKey(), ""),
                        spreads.hoursOf(one.getKey()),
                        one.getValue().size()))
                .sorted(Comparator.comparing(Manager::name))
                .toList();
    }

    /**
     * @param pause between two talks, in minutes
     * @param also times that a draft has already, wherever they lie among these days
     */
    public Proposal propose(
            List<SlotHours> hours,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            int minutes,
            int pause,
            Collection<DealerId> of,
            @Nullable WeekId draft,
            List<SlotDraft> also) {
        if (minutes < 5 || pause < 0 || to.isBefore(from)) return new Proposal(List.of(), Set.of());
        var briefs = briefs(of);
        var proposed = new ArrayList<Proposed>();
        var resting = new TreeSet<LocalDate>();
        var kept = kept(draft);
        for (var one : hours) {
            var countries = briefs.stream()
                    .filter(dealer -> holder(dealer, kept).equals(one.manager()))
                    .map(DealerBrief::country)
                    .collect(Collectors.toSet());
            if (countries.isEmpty()) throw new NotFound("manager");
            var taken = busy.of(
                    one.manager(),
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1).atStartOfDay(zone).toInstant());
            var times = new TreeSet<LocalDateTime>();
            for (var day : from.datesUntil(to.plusDays(1)).toList()) {
                if (countries.stream().allMatch(country -> workingDays.isWorking(day, country)))
                    times.addAll(times(one, day, minutes, pause));
                else resting.add(day);
            }
            also.stream()
                    .filter(slot -> slot.manager().equals(one.manager()))
                    .map(SlotDraft::at)
                    .filter(at -> !at.toLocalDate().isBefore(from)
                            && !at.toLocalDate().isAfter(to))
                    .forEach(times::add);
            for (var at : times) {
                var slot = new SlotDraft(one.manager(), at, minutes, one.way(), one.place());
                proposed.add(new Proposed(slot, problem(slot, zone, taken)));
            }
        }
        return new Proposal(List.copyOf(proposed), resting);
    }

    private static List<LocalDateTime> times(SlotHours hours, LocalDate day, int minutes, int pause) {
        var times = new ArrayList<LocalDateTime>();
        var last = day.atTime(hours.to());
        for (var at = day.atTime(hours.from()); !at.plusMinutes(minutes).isAfter(last); ) {
            times.add(at);
            at = at.plusMinutes(minutes + pause);
        }
        return times;
    }

    private Finding.@Nullable Problem problem(SlotDraft slot, ZoneId zone, List<Finding.Overlap> taken) {
        var starts = slot.at().atZone(zone).toInstant();
        if (!book.now().isBefore(starts)) return new Finding.InThePast();
        var ends = starts.plusSeconds(slot.minutes() * 60L);
        return taken.stream()
                .filter(other -> starts.isBefore(other.at().plusSeconds(other.minutes() * 60L))
                        && other.at().isBefore(ends))
                .findFirst()
                .orElse(null);
    }

    /** Each dealer that the actor may see; one that is not is "not found". */
    List<DealerBrief> briefs(Collection<DealerId> of) {
        var found = dealers.briefs(of);
        if (found.size() != of.size()) throw new NotFound("dealer");
        return found;
    }

    Map<DealerId, UserId> holders(Collection<DealerId> of, @Nullable WeekId draft) {
        var kept = kept(draft);
        return briefs(of).stream().collect(Collectors.toMap(DealerBrief::id, dealer -> holder(dealer, kept)));
    }

    private Map<DealerId, UserId> kept(@Nullable WeekId draft) {
        if (draft == null) return Map.of();
        access.require(draft);
        return book.guests().of(draft).stream().collect(Collectors.toMap(Guest::dealer, Guest::manager));
    }

    private UserId holder(DealerBrief dealer, Map<DealerId, UserId> kept) {
        var before = kept.get(dealer.id());
        return before == null ? holder(actor.get(), dealer) : before;
    }

    private static UserId holder(Actor who, DealerBrief dealer) {
        return who.is(Role.DIRECTOR) && dealer.manager() != null ? dealer.manager() : who.id();
    }
}
