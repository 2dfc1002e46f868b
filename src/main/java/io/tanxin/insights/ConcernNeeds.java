package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernState;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What dealers wait for: an answer, a solution; what went up to a director; a heated answer that I am to read before it goes. */
@Component
class ConcernNeeds implements NeedSource {
    private final ConcernLists concerns;

    ConcernNeeds(ConcernLists concerns) {
        this.concerns = concerns;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        var needs = new ArrayList<Need>();
        for (var row : concerns.mine(MOST)) {
            var solution = row.state() == ConcernState.RECEIVED ? 0 : 1;
            needs.add(
                    row.late()
                            ? need(Kind.CONCERN_LATE, row, List.of(solution))
                            : need(Kind.CONCERN, row, List.of(solution, due(row, dates))));
        }
        if (actor.is(Role.DIRECTOR))
            concerns.escalated(MOST)
                    .forEach(row -> needs.add(
                            need(Kind.CONCERN_UP, row, List.of(Objects.requireNonNullElse(row.ownerName(), "–")))));
        concerns.toRead(MOST).forEach(row -> needs.add(need(Kind.CONCERN_READ, row, List.of())));
        return needs;
    }

    private static String due(ConcernRow row, Dates dates) {
        return row.due() == null ? "" : dates.dayAndTime(row.due());
    }

    private static Need need(Kind kind, ConcernRow row, List<Serializable> arguments) {
        return new Need(
                kind,
                row.dealer(),
                row.dealerName(),
                arguments,
                row.heading(),
                row.due() == null ? row.raisedAt() : row.due(),
                row.id().value(),
                row.version());
    }
}
