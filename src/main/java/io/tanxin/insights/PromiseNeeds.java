package io.tanxin.insights;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** My own promises that are late or near, and those about which others wait for my word. */
@Component
class PromiseNeeds implements NeedSource {
    private final PromiseLists promises;

    PromiseNeeds(PromiseLists promises) {
        this.promises = promises;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR) || actor.is(Role.COLLEAGUE);
    }

    @Override
    public List<Need> of(Actor actor) {
        var needs = new ArrayList<Need>();
        for (var row : promises.dueSoon(MOST)) {
            needs.add(
                    row.isLate()
                            ? need(Kind.PROMISE_LATE, row, -row.daysLeft())
                            : need(Kind.PROMISE_DUE, row, row.daysLeft()));
        }
        if (actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR)) {
            promises.waitingForMe(MOST)
                    .forEach(row -> needs.add(need(row.asksForDay() ? Kind.NEW_DAY : Kind.VERDICT, row, 0)));
        }
        return needs;
    }

    private static Need need(Kind kind, PromiseRow row, int days) {
        return new Need(
                kind,
                row.dealer(),
                row.dealerName(),
                List.of(days),
                row.words(),
                row.due().atStartOfDay(ZoneOffset.UTC).toInstant(),
                row.id().value(),
                row.version());
    }
}
