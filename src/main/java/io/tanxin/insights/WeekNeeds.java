package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.week.WeekToday;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Communication weeks in which dealers stay silent after the reminder, or wait for a time. */
@Component
class WeekNeeds implements NeedSource {
    private final WeekToday weeks;

    WeekNeeds(WeekToday weeks) {
        this.weeks = weeks;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        var needs = new ArrayList<Need>();
        for (var one : weeks.open()) {
            if (one.waiting() > 0) needs.add(need(Kind.WEEK_WAITING, one, List.of(one.waiting())));
            if (one.silent() > 0) {
                var until = dates.dayAndTime(one.pickUntil().minusSeconds(60));
                needs.add(need(Kind.WEEK_SILENT, one, List.of(one.silent(), until)));
            }
        }
        return needs;
    }

    private static Need need(Kind kind, WeekToday.Open week, List<Serializable> arguments) {
        return new Need(
                kind,
                null,
                week.title(),
                arguments,
                "",
                week.pickUntil(),
                week.week().value(),
                0);
    }
}
