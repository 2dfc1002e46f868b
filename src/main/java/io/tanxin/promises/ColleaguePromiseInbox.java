package io.tanxin.promises;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import org.springframework.stereotype.Component;

/**
 * The same for a colleague, who sees no dealer: what was said to the promises that are the colleague's own. What is in confidence is
 * nobody's but its circle's (C6).
 */
@Component
class ColleaguePromiseInbox extends PromiseInbox {

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.COLLEAGUE) && !super.isFor(actor);
    }

    @Override
    public String joins() {
        return "  join promise q on q.id = h.promise_id\n  join person p on p.id = h.by_id\n"
                + "  join dealer d on d.id = q.dealer_id\n";
    }

    @Override
    public String belongs() {
        return "q.owner_id = :viewer and q.side = 'COMPANY' and " + InConfidence.shared("q.about_kind", "q.about_id")
                + " and " + super.belongs();
    }

    @Override
    public boolean isOwn() {
        return true;
    }
}
