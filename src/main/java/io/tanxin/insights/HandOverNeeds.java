package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRow;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.kernel.Listed;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseRow;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a change of manager leaves to do: a name under the letter, promises that nobody keeps, the first talk (P6). */
@Component
class HandOverNeeds implements NeedSource {
    private static final int NAMED = 3;

    private final HandOverLists handOvers;
    private final OrphanedPromises orphans;

    HandOverNeeds(HandOverLists handOvers, OrphanedPromises orphans) {
        this.handOvers = handOvers;
        this.orphans = orphans;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var needs = new ArrayList<Need>();
        var dates = new Dates(actor.locale(), actor.zone());
        for (var row : handOvers.toSign(MOST))
            needs.add(need(Kind.HAND_OVER_SIGN, row, List.of(row.fromName(), row.toName())));
        for (var row : handOvers.waitingForTalk(MOST))
            needs.add(need(
                    row.isLong() ? Kind.HAND_OVER_LONG : Kind.HAND_OVER_TALK,
                    row,
                    List.of(row.days(), dates.day(row.talkBy()), row.toName())));
        orphaned(actor, needs);
        return needs;
    }

    /** All of them in one line: they are taken over together. */
    private void orphaned(Actor actor, List<Need> needs) {
        var first = orphans.rows(null, "", null, 0, MOST);
        if (first.isEmpty()) return;
        var many = first.size() < MOST ? first.size() : orphans.count(null);
        var dealers = first.stream()
                .map(PromiseRow::dealerName)
                .distinct()
                .limit(NAMED)
                .toList();
        var next = first.getFirst();
        needs.add(new Need(
                Kind.ORPHANED,
                null,
                Listed.in(actor.locale(), dealers),
                List.of(many),
                next.words(),
                next.due().atStartOfDay(ZoneOffset.UTC).toInstant(),
                next.id().value(),
                next.version()));
    }

    private static Need need(Kind kind, HandOverRow row, List<Serializable> arguments) {
        return new Need(
                kind,
                row.dealer(),
                row.dealerName(),
                arguments,
                "",
                row.madeAt(),
                row.id().value(),
                row.version());
    }
}
