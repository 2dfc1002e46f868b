package io.tanxin.communication;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spreads a talk with each of several dealers over the acting person's working hours. Proposes only; makes nothing. */
@Service
@Transactional(readOnly = true)
public class SpreadService {
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
}
