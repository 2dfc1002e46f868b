package io.tanxin.communication.series;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Spread.Place;
import io.tanxin.communication.SpreadService;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same rhythm for many dealers, shared out: each begins on the emptiest working day of its account manager, and comes again on
 * that weekday, so that in no month two of them meet. Proposes only; makes nothing.
 */
@Service
@Transactional(readOnly = true)
public class SeriesSpread {
    private final SpreadService spreads;
    private final Dealers dealers;

    SeriesSpread(SpreadService spreads, Dealers dealers) {
        this.spreads = spreads;
        this.dealers = dealers;
    }

    public record Template(
            DayKind kind,
            DayWay way,
            @Nullable String title,
            int minutes,
            @Nullable String place,
            Cycle cycle,
            int pause,
            End end,
            OnHoliday onHoliday)
            implements Serializable {}

    /** @param withoutRoom those for whom no time is free within one cycle */
    public record Shared(List<SeriesDraft> drafts, List<DealerBrief> withoutRoom) implements Serializable {}

    /** @throws NotFound if one of the dealers is not the acting person's */
    @PreAuthorize("hasAuthority('days:plan')")
    public Shared over(List<DealerId> chosen, Template template, LocalDate from) {
        var briefs = dealers.briefs(chosen);
        if (briefs.size() != chosen.size()) throw new NotFound("dealer");
        var drafts = new ArrayList<SeriesDraft>();
        var withoutRoom = new ArrayList<DealerBrief>();
        spreads.byOrganiser(briefs, true).forEach((manager, theirs) -> {
            var hours = spreads.hoursOf(manager);
            var places = spreads.over(
                    manager,
                    hours,
                    from,
                    template.cycle().window(template.pause()),
                    template.minutes(),
                    theirs,
                    template.cycle()::canBegin);
            for (int n = 0; n < theirs.size(); n++) {
                var draft = draft(theirs.get(n), manager, places.get(n), hours.zone(), template);
                if (draft == null) withoutRoom.add(theirs.get(n));
                else drafts.add(draft);
            }
        });
        return new Shared(List.copyOf(drafts), List.copyOf(withoutRoom));
    }

    private static @Nullable SeriesDraft draft(
            DealerBrief dealer, UserId manager, Place place, ZoneId zone, Template template) {
        var at = place.at();
        if (at == null) return null;
        var theirs = at.atZone(zone).withZoneSameInstant(dealer.zone()).toLocalDateTime();
        var rhythm = template.cycle().from(theirs.toLocalDate(), template.pause());
        return new SeriesDraft(
                template.kind(),
                template.way(),
                template.title(),
                List.of(dealer.id()),
                new Recurrence(rhythm, template.end(), theirs, dealer.zone()),
                template.minutes(),
                template.place(),
                false,
                template.onHoliday(),
                manager);
    }
}
