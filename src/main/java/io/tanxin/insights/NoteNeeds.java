package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.insights.Need.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody has asked what is kept about them, and notes wait for who is to look them through first. */
@Component
class NoteNeeds implements NeedSource {
    private final KeptRequests requests;

    NoteNeeds(KeptRequests requests) {
        this.requests = requests;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        return requests.waiting(MOST).stream()
                .map(one -> new Need(
                        Kind.NOTES,
                        null,
                        one.person(),
                        List.of(one.things(), dates.day(one.due())),
                        "",
                        one.asked(),
                        one.request(),
                        0))
                .toList();
    }
}
