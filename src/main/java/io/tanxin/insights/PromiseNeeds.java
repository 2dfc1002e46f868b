package io.tanxin.insights;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.promises.ApologyLoops;
import io.tanxin.promises.PromiseCosts;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** My own promises that are late or near, and those about which others wait for my word. */
@Component
class PromiseNeeds implements NeedSource {
    /** What is newest can still be mended best. */
    private static final int REPAIRS = 5;

    private final PromiseLists promises;
    private final PromiseCosts costs;
    private final ApologyLoops loops;

    PromiseNeeds(PromiseLists promises, PromiseCosts costs, ApologyLoops loops) {
        this.promises = promises;
        this.costs = costs;
        this.loops = loops;
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
        promises.toRepair(REPAIRS).forEach(row -> needs.add(need(Kind.REPAIR, row, 0)));
        if (actor.is(Role.DIRECTOR)) loops.waiting(MOST).forEach(loop -> needs.add(loop(loop, actor)));
        if (actor.is(Role.DIRECTOR)) costs.waiting(MOST).forEach(one -> needs.add(cost(one, actor)));
        return needs;
    }

    private static Need loop(ApologyLoops.Loop loop, Actor actor) {
        return new Need(
                Kind.APOLOGY_LOOP,
                loop.dealer(),
                loop.dealerName(),
                List.of(),
                loop.kind().in(actor.locale()),
                loop.raisedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                loop.id(),
                loop.version());
    }

    private static Need cost(PromiseCosts.Waiting one, Actor actor) {
        return new Need(
                Kind.COST,
                one.dealer(),
                one.dealerName(),
                List.of(one.money().in(actor.locale())),
                one.words(),
                one.since(),
                one.promise().value(),
                one.version());
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
