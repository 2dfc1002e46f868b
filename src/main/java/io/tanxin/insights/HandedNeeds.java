package io.tanxin.insights;

import io.tanxin.handed.HandedFilter;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.HandedRow;
import io.tanxin.handed.HandedState;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What colleagues ask of me and is due; what I have handed on and is late or answered; what has climbed to a director (P7). */
@Component
class HandedNeeds implements NeedSource {
    private static final HandedFilter TO_ME = new HandedFilter(HandedFilter.Tab.TO_ME, "");

    private final HandedLists handed;

    HandedNeeds(HandedLists handed) {
        this.handed = handed;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR) || actor.is(Role.COLLEAGUE);
    }

    @Override
    public List<Need> of(Actor actor) {
        var needs = new ArrayList<Need>();
        handed.rows(TO_ME, null, 0, MOST).stream()
                .filter(row -> row.daysLeft() <= 1)
                .forEach(row -> needs.add(need(Kind.HANDED_DUE, row, List.of(row.byName(), row.daysLeft()))));
        if (!actor.is(Role.MANAGER) && !actor.is(Role.DIRECTOR)) return needs;
        for (var row : handed.backToMe(MOST)) {
            needs.add(
                    row.unread()
                            ? need(Kind.HANDED_BACK, row, List.of(row.colleagueName(), how(row)))
                            : need(Kind.HANDED_LATE, row, List.of(row.colleagueName(), -row.daysLeft())));
        }
        if (actor.is(Role.DIRECTOR))
            handed.climbed(MOST).stream()
                    .filter(row -> !row.from())
                    .forEach(row -> needs.add(need(Kind.HANDED_UP, row, List.of(row.colleagueName()))));
        return needs;
    }

    /** For a choice of words: done, it can't be done, it needs longer. */
    private static int how(HandedRow row) {
        if (row.state() == HandedState.DONE) return 0;
        return row.state() == HandedState.CANNOT ? 1 : 2;
    }

    private static Need need(Kind kind, HandedRow row, List<Serializable> arguments) {
        return new Need(
                kind,
                row.dealer(),
                row.dealerName(),
                arguments,
                row.wanted(),
                row.due().atStartOfDay(ZoneOffset.UTC).toInstant(),
                row.id().value(),
                row.version());
    }
}
