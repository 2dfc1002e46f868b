package io.tanxin.insights;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.support.balance.Balances;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands out in the support of one's dealers, and nobody has said that it is so on purpose. */
@Component
class SupportNeeds implements NeedSource {
    private final Balances balances;

    SupportNeeds(Balances balances) {
        this.balances = balances;
    }

    /** The director sees a whole network's on a screen of its own. */
    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER);
    }

    @Override
    public List<Need> of(Actor actor) {
        return balances.open(MOST).stream()
                .map(one -> new Need(
                        Kind.SUPPORT,
                        one.dealer(),
                        one.dealerName(),
                        List.of(
                                one.finding().kind().ordinal(),
                                one.finding().figure(),
                                one.finding().bound()),
                        "",
                        one.since().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        one.dealer().value(),
                        0))
                .toList();
    }
}
