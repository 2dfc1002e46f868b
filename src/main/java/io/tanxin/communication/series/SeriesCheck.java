package io.tanxin.communication.series;

import io.tanxin.communication.Finding.Overlap;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.Clashes.Wanted;
import io.tanxin.communication.series.SeriesPreview.Shown;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows series before they are made: each date of the first year, what becomes of holidays, what is in the way. */
@Component
class SeriesCheck {
    private static final int LEAST = 12;
    private static final int MOST = 60;

    private final Laying laying;
    private final Clashes clashes;
    private final CurrentActor actor;

    SeriesCheck(Laying laying, Clashes clashes, CurrentActor actor) {
        this.laying = laying;
        this.clashes = clashes;
        this.actor = actor;
    }

    List<SeriesPreview> of(List<SeriesDraft> drafts, Map<DealerId, DealerBrief> dealers, @Nullable SeriesId except) {
        var days = new ArrayList<List<LaidDay>>();
        var wanted = new HashMap<UserId, List<Wanted>>();
        for (int n = 0; n < drafts.size(); n++) {
            var draft = drafts.get(n);
            days.add(days(draft, countries(draft, dealers)));
            var organiser = draft.organiser() == null ? actor.id() : draft.organiser();
            var first = dealers.get(draft.dealers().getFirst());
            wanted.computeIfAbsent(organiser, who -> new ArrayList<>())
                    .addAll(wanted(n, draft, days.getLast(), first == null ? "" : first.name()));
        }
        var met = new HashMap<List<Integer>, Overlap>();
        wanted.forEach((organiser, all) -> clashes.of(organiser, all, except)
                .forEach((one, overlap) -> met.put(List.of(one.draft(), one.day()), overlap)));
        var previews = new ArrayList<SeriesPreview>();
        for (int n = 0; n < drafts.size(); n++) {
            var shown = new ArrayList<Shown>();
            for (int day = 0; day < days.get(n).size(); day++) {
                shown.add(new Shown(days.get(n).get(day), met.get(List.of(n, day))));
            }
            previews.add(new SeriesPreview(List.copyOf(shown)));
        }
        return List.copyOf(previews);
    }

    static List<String> countries(SeriesDraft draft, Map<DealerId, DealerBrief> dealers) {
        var countries = new ArrayList<String>();
        for (var dealer : draft.dealers()) {
            var brief = dealers.get(dealer);
            if (brief != null && !countries.contains(brief.country())) countries.add(brief.country());
        }
        return countries;
    }

    private List<LaidDay> days(SeriesDraft draft, List<String> countries) {
        var recurrence = draft.recurrence();
        var start = recurrence.start().toLocalDate();
        var year = laying.between(recurrence, draft.onHoliday(), countries, start, start.plusYears(1));
        if (year.size() > MOST) return year.subList(0, MOST);
        return year.stream().filter(day -> !day.isLeftOut()).count() >= LEAST
                ? year
                : laying.next(recurrence, draft.onHoliday(), countries, LEAST);
    }

    private static List<Wanted> wanted(int draft, SeriesDraft of, List<LaidDay> days, String name) {
        var wanted = new ArrayList<Wanted>();
        for (int n = 0; n < days.size(); n++) {
            var at = days.get(n).at();
            if (at == null) continue;
            var from = at.atZone(of.recurrence().zone()).toInstant();
            wanted.add(new Wanted(draft, n, from, from.plus(Duration.ofMinutes(of.minutes())), name));
        }
        return wanted;
    }
}
