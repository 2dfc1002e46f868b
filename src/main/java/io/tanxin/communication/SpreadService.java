package io.tanxin.communication;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spreads a talk with each of several dealers over the working hours of whoever holds it. Proposes only; makes nothing. */
@Service
@Transactional(readOnly = true)
public class SpreadService {
    private static final int PAUSE = 30;
    private static final int MOST_A_DAY = 12;

    private final People people;
    private final Dealers dealers;
    private final WorkingDays workingDays;
    private final DayCheck check;
    private final CurrentActor actor;

    SpreadService(People people, Dealers dealers, WorkingDays workingDays, DayCheck check, CurrentActor actor) {
        this.people = people;
        this.dealers = dealers;
        this.workingDays = workingDays;
        this.check = check;
        this.actor = actor;
    }

    public record Hours(LocalTime from, LocalTime to, ZoneId zone) implements Serializable {}

    /**
     * Over so many days of the calendar, weekends and holidays among them.
     *
     * @param perDay so many new talks a day at most, for each who holds them
     * @param byManagers each dealer's own account manager talks; else the acting person does
     */
    public record Over(LocalDate from, int days, int minutes, int perDay, boolean byManagers) implements Serializable {}

    /** @param at null: there is no room within these days */
    public record Proposal(
            DealerId dealer, UserId organiser, @Nullable Instant at) implements Serializable {}

    @PreAuthorize("hasAuthority('days:plan')")
    public Hours workingHours() {
        return hoursOf(actor.id());
    }

    /** In the order of the dealers. @throws NotFound if one of them is not the acting person's */
    @PreAuthorize("hasAuthority('days:plan')")
    public List<Proposal> spread(Over over, List<DealerId> chosen) {
        var briefs = dealers.briefs(chosen);
        if (briefs.size() != chosen.size()) throw new NotFound("dealer");
        var found = new HashMap<DealerId, Proposal>();
        byOrganiser(briefs, over.byManagers()).forEach((organiser, theirs) -> {
            var hours = hoursOf(organiser);
            for (var place : places(organiser, hours, over, theirs, day -> true)) {
                var at = place.at();
                found.put(
                        place.dealer(),
                        new Proposal(
                                place.dealer(),
                                organiser,
                                at == null ? null : at.atZone(hours.zone()).toInstant()));
            }
        });
        return chosen.stream()
                .map(dealer -> Objects.requireNonNull(found.get(dealer)))
                .toList();
    }

    /** Who talks with whom: a dealer without an account manager is the acting person's. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Map<UserId, List<DealerBrief>> byOrganiser(List<DealerBrief> of, boolean byManagers) {
        var all = new LinkedHashMap<UserId, List<DealerBrief>>();
        for (var brief : of) {
            var manager = brief.manager();
            all.computeIfAbsent(byManagers && manager != null ? manager : actor.id(), who -> new ArrayList<>())
                    .add(brief);
        }
        return all;
    }

    /** The working hours of whoever is to hold the talks. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Hours hoursOf(UserId organiser) {
        var person = people.find(organiser).orElseThrow(() -> new NotFound("person"));
        return new Hours(person.workFrom(), person.workTo(), person.zone());
    }

    /** Over the days of an organiser: the acting person, or the account manager of these dealers. */
    @PreAuthorize("hasAuthority('days:plan')")
    public List<Spread.Place> over(
            UserId organiser,
            Hours hours,
            LocalDate from,
            int days,
            int minutes,
            List<DealerBrief> over,
            Predicate<LocalDate> which) {
        return places(organiser, hours, new Over(from, days, minutes, MOST_A_DAY, true), over, which);
    }

    private List<Spread.Place> places(
            UserId organiser, Hours hours, Over over, List<DealerBrief> theirs, Predicate<LocalDate> which) {
        for (var dealer : theirs) {
            if (!organiser.equals(actor.id()) && !organiser.equals(dealer.manager())) throw new NotFound("dealer");
        }
        var countries = theirs.stream().collect(Collectors.toMap(DealerBrief::id, DealerBrief::country));
        var zone = hours.zone();
        var taken = check
                .busy(
                        organiser,
                        over.from().atStartOfDay(zone).toInstant(),
                        over.from().plusDays(over.days()).atStartOfDay(zone).toInstant())
                .stream()
                .map(busy -> new Spread.Busy(
                        LocalDateTime.ofInstant(busy.at(), zone), LocalDateTime.ofInstant(busy.end(), zone)))
                .toList();
        return new Spread(
                        over.from(), over.days(), hours.from(), hours.to(), zone, over.minutes(), PAUSE, over.perDay())
                .over(theirs.stream().map(DealerBrief::id).toList(), taken, (dealer, day) -> {
                    var country = countries.get(dealer);
                    return country != null && which.test(day) && workingDays.isWorking(day, country);
                });
    }
}
