package io.tanxin.insights;

import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.concerns.decisions.Trust;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for a director's yes: a decision, more trust than the policy's sum; and a second look that a dealer asked for. */
@Component
class DecisionNeeds implements NeedSource {
    private final DecisionLists decisions;
    private final Trust trust;

    DecisionNeeds(DecisionLists decisions, Trust trust) {
        this.decisions = decisions;
        this.trust = trust;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var needs = new ArrayList<Need>();
        decisions.toLookAt(MOST).forEach(row -> needs.add(need(Kind.SECOND_LOOK, row, List.of())));
        decisions
                .toApprove(MOST)
                .forEach(row -> needs.add(need(
                        Kind.DECISION,
                        row,
                        List.of(row.cost() == null ? "–" : row.cost().in(actor.locale())))));
        for (var row : trust.toApprove(MOST)) {
            needs.add(new Need(
                    Kind.TRUST,
                    row.dealer(),
                    row.dealerName(),
                    List.of(row.amount().in(actor.locale())),
                    row.words(),
                    row.takenAt(),
                    row.id().value(),
                    row.version()));
        }
        return needs;
    }

    private static Need need(Kind kind, DecisionRow row, List<Serializable> arguments) {
        return new Need(
                kind,
                row.dealer(),
                row.dealerName(),
                arguments,
                row.heading(),
                row.recordedAt(),
                row.id().value(),
                row.version());
    }
}
