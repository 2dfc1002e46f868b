package io.tanxin.handover;

import io.tanxin.calendar.Dates;
import io.tanxin.dealers.StandInSet;
import io.tanxin.dealers.StandIns;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who stands in for whom, and from when to when: told to both, except to who said it; not if it was taken back or other days hold (M6). */
@Component
class StandInLetter implements LetterKind {
    private final Outbox outbox;
    private final People people;
    private final StandIns standIns;
    private final Actors actors;
    private final CurrentActor actor;
    private final Clock clock;

    StandInLetter(Outbox outbox, People people, StandIns standIns, Actors actors, CurrentActor actor, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.standIns = standIns;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(StandInSet set) {
        var author = actor.get().isJob() ? null : actor.id();
        for (var reader : List.of(set.manager(), set.by())) {
            if (reader.equals(author)) continue;
            var days = set.from() + "/" + set.to();
            outbox.post(new Letter(
                    reader,
                    HandOverPost.STAND_IN,
                    set.standIn(),
                    days,
                    0,
                    Map.of(
                            "manager",
                            set.manager().value(),
                            "by",
                            set.by().value(),
                            "from",
                            set.from().toString(),
                            "to",
                            set.to().toString()),
                    null,
                    author,
                    null));
        }
    }

    @Override
    public String name() {
        return HandOverPost.STAND_IN;
    }

    @Override
    public boolean bundled() {
        return true;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var from = LocalDate.parse(String.valueOf(letter.facts().get("from")));
        var to = LocalDate.parse(String.valueOf(letter.facts().get("to")));
        var today = LocalDate.ofInstant(clock.instant(), reader.zone());
        if (to.isBefore(today) || !holds(letter.subject(), from, to))
            return new Composition.Dropped("handover.dropped.standIn");
        var manager = user(letter, "manager");
        var by = user(letter, "by");
        var names = people.names(List.of(manager, by));
        var dates = new Dates(reader.locale(), reader.zone());
        var model = new HashMap<String, Object>();
        model.put("manager", names.getOrDefault(manager, ""));
        model.put("by", names.getOrDefault(by, ""));
        model.put("away", manager.equals(reader.id()));
        model.put("first", dates.dayYear(from));
        model.put("last", dates.dayYear(to));
        model.put("page", links.page("/dealers"));
        return new Composition.Wanted(List.of(names.getOrDefault(manager, "")), model, null);
    }

    private boolean holds(long id, LocalDate from, LocalDate to) {
        return actors.runAs("handover", () -> standIns.holds(id, from, to));
    }

    private static UserId user(Envelope letter, String fact) {
        return new UserId(((Number) letter.facts().getOrDefault(fact, 0)).longValue());
    }
}
