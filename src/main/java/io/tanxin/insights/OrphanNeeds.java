package io.tanxin.insights;

import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dealers without an account manager, told to the director. */
@Component
class OrphanNeeds implements NeedSource {
    private final DealerList dealers;

    OrphanNeeds(DealerList dealers) {
        this.dealers = dealers;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var orphans = DealerFilter.ALL.withoutManager(true);
        return dealers.rows(orphans, DealerList.Order.NAME, null, 0, MOST).stream()
                .map(row -> new Need(
                        Kind.NO_MANAGER,
                        row.id(),
                        row.name(),
                        List.of(),
                        "",
                        Instant.EPOCH,
                        row.id().value(),
                        0))
                .toList();
    }
}
