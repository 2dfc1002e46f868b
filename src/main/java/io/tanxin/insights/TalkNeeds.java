package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.TalkToDo;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What dealers say about a talk: lines of the minutes corrected, and who wishes to speak to me alone. */
@Component
class TalkNeeds implements NeedSource {
    private final TalkToDo talks;

    TalkNeeds(TalkToDo talks) {
        this.talks = talks;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        var needs = new ArrayList<Need>();
        talks.correctionsToRead(MOST).forEach(one -> needs.add(need(Kind.CORRECTION, one, dates)));
        talks.wishesForMe(MOST).forEach(one -> needs.add(need(Kind.WISH, one, dates)));
        return needs;
    }

    private static Need need(Kind kind, TalkToDo.ToDo one, Dates dates) {
        return new Need(
                kind,
                null,
                one.dealer(),
                List.of(dates.dayAndTime(one.startsAt())),
                "",
                one.since(),
                one.day().value(),
                0);
    }
}
