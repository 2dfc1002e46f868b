package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.aftercare.AftercareTalk;
import io.tanxin.communication.aftercare.AftercareTalks;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Talks that are proposed after a support, and due (N6). */
@Component
class AftercareNeeds implements NeedSource {
    private final AftercareTalks talks;

    AftercareNeeds(AftercareTalks talks) {
        this.talks = talks;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        return talks.due(MOST).stream().map(talk -> need(talk, dates)).toList();
    }

    /** What to ask for: 0 how it went, 1 how the new unit is doing, 2 how they are. */
    private static int caring(Deed deed) {
        return switch (deed) {
            case SUPPORT, CONCERN -> 0;
            case DELIVERY, NEW_UNIT -> 1;
            case QUIET -> 2;
        };
    }

    private static Need need(AftercareTalk talk, Dates dates) {
        var newest = talk.deeds().getFirst();
        return new Need(
                Kind.AFTERCARE,
                talk.dealer(),
                talk.dealerName(),
                List.of(dates.day(newest.day()), dates.day(talk.due()), caring(newest.deed())),
                "",
                talk.due().atStartOfDay(ZoneOffset.UTC).toInstant(),
                talk.id().value(),
                0);
    }
}
