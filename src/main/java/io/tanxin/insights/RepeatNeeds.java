package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.support.repeating.Proposals;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Days of repeating support that have come and wait for a word (N4). */
@Component
class RepeatNeeds implements NeedSource {
    private final Proposals proposals;

    RepeatNeeds(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        return proposals.mine(MOST).stream()
                .map(one -> new Need(
                        Kind.REPEAT,
                        one.dealer(),
                        one.dealerName(),
                        List.of(dates.day(one.day())),
                        one.words(),
                        one.day().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        one.id().value(),
                        0))
                .toList();
    }
}
