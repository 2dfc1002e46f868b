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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spreads a talk with each of several dealers over the acting person's working hours. Proposes only; makes nothing. */
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

    @PreAuthorize("hasAuthority('days:plan')")
    public Hours workingHours() {
        var me = people.find(actor.id()).orElseThrow(() -> new NotFound("person"));
        return new Hours(me.workFrom(), me.workTo(), me.zone());
    }

    /** @throws NotFound if one of the dealers is not the acting person's */
    @PreAuthorize("hasAuthority('days:plan')")
    public List<Spread.Place> spread(Spread spread, List<DealerId> over) {
        var known = dealers.briefs(over).stream().collect(Collectors.toMap(DealerBrief::id, Function.identity()));
        if (!known.keySet().containsAll(over)) throw new NotFound("dealer");
        var from = spread.from().atStartOfDay(spread.zone()).toInstant();
        var to = spread.from()
                .plusDays(spread.days())
                .atStartOfDay(spread.zone())
                .toInstant();
        var taken = check.busy(actor.id(), from, to).stream()
                .map(busy -> new Spread.Busy(
                        LocalDateTime.ofInstant(busy.at(), spread.zone()),
                        LocalDateTime.ofInstant(busy.end(), spread.zone())))
                .toList();
        return spread.over(over, taken, (dealer, day) -> {
            var brief = known.get(dealer);
            return brief != null && workingDays.isWorking(day, brief.country());
        });
    }

    /** The working hours of whoever is to hold the talks. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Hours hoursOf(UserId organiser) {
        var person = people.find(organiser).orElseThrow(() -> new NotFound("person"));
        return new Hours(person.workFrom(), person.workTo(), person.zone());
    }

    /** Over the days of another organiser: the account manager of these dealers, which the acting person sees. */
    @PreAuthorize("hasAuthority('days:plan')")
    public List<Spread.Place> over(
            UserId organiser,
            Hours hours,
            LocalDate from,
            int days,
            int minutes,
            List<DealerBrief> over,
            Predicate<LocalDate> which) {
        for (var dealer : over) {
            if (!organiser.equals(actor.id()) && !organiser.equals(dealer.manager())) throw new NotFound("dealer");
        }
        var countries = over.stream().collect(Collectors.toMap(DealerBrief::id, DealerBrief::country));
        var zone = hours.zone();
        var taken = check
                .busy(
                        organiser,
                        from.atStartOfDay(zone).toInstant(),
                        from.plusDays(days).atStartOfDay(zone).toInstant())
                .stream()
                .map(busy -> new Spread.Busy(
                        LocalDateTime.ofInstant(busy.at(), zone), LocalDateTime.ofInstant(busy.end(), zone)))
                .toList();
        return new Spread(from, days, hours.from(), hours.to(), zone, minutes, PAUSE, MOST_A_DAY)
                .over(over.stream().map(DealerBrief::id).toList(), taken, (dealer, day) -> {
                    var country = countries.get(dealer);
                    return country != null && which.test(day) && workingDays.isWorking(day, country);
                });
    }
}
